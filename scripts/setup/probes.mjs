// Tries for real what set-up made: a cell in the kernel, a page of JupyterLab. `node scripts/setup/probes.mjs kernel|page`
// prints `{ found }` or `{ fault }` as JSON.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT, venvBin } from './course.mjs';
import { jupyterEnvironment, jupyterLabCommand, runtimeFolder } from './jupyter.mjs';

const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 100;

/** Starts the kernel and lets a cell import every area of the course; the kernel is ended again. */
export function probeKernel(root) {
  const areas = readdirSync(join(root, 'lib', 'dist'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'cli')
    .map(({ name }) => name);
  const imports = areas.map((area) => `import * as ${area} from 'course/${area}';`);
  const counts = areas.map((area) => `Object.keys(${area}).length`);
  const code = [...imports, `console.log([${counts.join(', ')}].filter((n) => n > 0).length)`].join('\n');
  const program = [join(root, 'scripts', 'setup', 'run-cell.py'), join(root, 'notebooks'), code];
  const { stdout, stderr, status } = spawnSync(venvBin(root, 'python'), program, {
    cwd: root,
    env: jupyterEnvironment(root),
    encoding: 'utf8',
    timeout: 2 * PATIENCE_MS,
  });
  const answer = status === 0 ? JSON.parse(stdout.trim().split('\n').pop()) : undefined;
  if (answer?.status === 'ok' && Number(answer.printed) === areas.length)
    return { found: `runs a cell that imports the course's ${areas.length} areas` };
  return { fault: lastWords(answer?.printed || stderr || stdout || `it ended with status ${status}`) };
}

/** Serves JupyterLab on a free port, asks for its page and for the programs that the page names, and ends it. */
export async function probePage(root) {
  mkdirSync(runtimeFolder(root), { recursive: true });
  const { program, args } = jupyterLabCommand({ root, port: 18888 });
  const child = spawn(program, args, {
    cwd: root,
    env: jupyterEnvironment(root),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    printed = (printed + text).slice(-20_000);
  });
  child.on('error', (error) => {
    printed += error.message;
  });
  const note = join(runtimeFolder(root), `jpserver-${child.pid}.json`);
  try {
    const server = await serverOf(child, note);
    if (!server) return { fault: lastWords(printed) };
    return await askForPage(server);
  } finally {
    end(child);
    rmSync(note, { force: true });
  }
}

/** The address and token that the server notes, or undefined when it ends before, or takes too long. */
async function serverOf(child, note) {
  const patience = Date.now() + PATIENCE_MS;
  while (child.exitCode === null && child.pid && Date.now() < patience) {
    try {
      return JSON.parse(readFileSync(note, 'utf8'));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
  return undefined;
}

async function askForPage({ url, token, base_url }) {
  const ask = (path) => fetch(new URL(path, url), { headers: { Authorization: `token ${token}` } });
  const page = await ask(`${base_url}lab`);
  if (!page.ok) return { fault: `its page answers with status ${page.status}` };
  const programs = [...(await page.text()).matchAll(/src="([^"]+\.js[^"]*)"/g)].map(([, path]) => path);
  if (programs.length === 0) return { fault: 'its page names no program' };
  for (const path of programs) {
    const program = await ask(path);
    if (!program.ok || (await program.text()).length === 0)
      return {
        fault: `its page needs ${path.replace(/\?.*/, '')}, which is not there (status ${program.status})`,
      };
  }
  const { kernelspecs } = await (await ask(`${base_url}api/kernelspecs`)).json();
  if (!kernelspecs?.tslab) return { fault: 'it knows no TypeScript kernel' };
  return { found: 'serves its page, and knows the TypeScript kernel' };
}

function end(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // it has ended already
  }
}

/** The last line that reads like a reason. */
function lastWords(text) {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const reasons = lines.filter((line) =>
    /^(?:\w+\.)*\w*(?:Error|Exception|Refused|NoSuchKernel)\b.*:|Cannot find|not found/.test(line),
  );
  return (reasons.pop() ?? lines.pop() ?? 'it said nothing').slice(0, 240);
}

const PROBES = { kernel: probeKernel, page: probePage };
if (process.argv[1]?.endsWith('probes.mjs') && PROBES[process.argv[2]]) {
  process.stdout.write(JSON.stringify(await PROBES[process.argv[2]](ROOT)));
  process.exit();
}
