// Runs one part of the tests.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs a part to its end.
 * @param held whether to hold its output back until it ends, because another part is writing.
 * @returns `{ name, title, seconds, passed, failed, skipped }`; a static check counts as one test.
 */
export async function runPart(root, part, held = false) {
  const countsPath = join(root, '.setup', `counts-${part.name}.json`);
  mkdirSync(join(root, '.setup'), { recursive: true });
  rmSync(countsPath, { force: true });
  const started = Date.now();
  if (!held) console.log(`\n== ${part.title}`);
  const { status, output } = await run(
    root,
    part.args,
    { ...process.env, ...part.env, COURSE_TEST_COUNTS: countsPath },
    held,
  );
  if (held) console.log(`\n== ${part.title}\n${output}`);
  const counts = part.mocha ? mochaCounts(countsPath, status) : { passed: 0, failed: 0, skipped: 0 };
  if (!part.mocha) counts[status === 0 ? 'passed' : 'failed'] = 1;
  return { name: part.name, title: part.title, seconds: (Date.now() - started) / 1000, ...counts };
}

function run(root, args, env, held) {
  const out = held ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', out, out] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (code) => resolve({ status: code ?? 1, output }));
  });
}

/** A run that broke off, or that failed outside any test, counts as one failure more. */
function mochaCounts(path, status) {
  const counts = readCounts(path) ?? { passed: 0, failed: 0, skipped: 0 };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
