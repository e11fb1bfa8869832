// The test run as a whole: set-up, parts, table, and one closing line over all of them.
import { ROOT } from '../setup/course.mjs';
import { setUp } from '../setup/main.mjs';
import { findParts } from './parts.mjs';
import { runPart } from './run-part.mjs';

/** The word that asks for the long checks. */
const LONG = '--long';

/**
 * Runs the parts that are named, or all; the process ends with 1 when a test failed, with 2 on an unknown part.
 * @param words names of parts; with `--long` among them, or COURSE_TEST_LONG set, the long checks run too.
 */
export async function main(words) {
  const started = Date.now();
  await setUp();
  const long = words.includes(LONG) || Boolean(process.env.COURSE_TEST_LONG);
  const names = words.filter((word) => word !== LONG);
  const all = findParts(ROOT, long);
  const unknown = names.find((name) => !all.some((part) => part.name === name));
  if (unknown) return refuse(unknown, all);
  const setup = { title: 'set-up', seconds: (Date.now() - started) / 1000, started };
  const chosen = all.filter((part) => (names.length === 0 ? !part.onRequest : names.includes(part.name)));
  const results = await runLanes(chosen);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${table([setup, ...results, totals(sum, setup)])}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

/** Two lanes for two cores: the parts whose output is live, and beside them the one that mostly waits for programs. */
async function runLanes(parts) {
  const beside = parts.length > 1 ? parts.filter((part) => part.beside) : [];
  const live = parts.filter((part) => !beside.includes(part));
  const lanes = await Promise.all([runInTurn(live, false), runInTurn(beside, true)]);
  return lanes.flat();
}

async function runInTurn(parts, held) {
  const results = [];
  for (const part of parts) results.push(await runPart(ROOT, part, held));
  return results;
}

function refuse(name, all) {
  console.error(
    `Expected a part of the tests, got ${name}. There are ${all.map((part) => part.name).join(', ')}.`,
  );
  process.exitCode = 2;
}

function totals(sum, setup) {
  return {
    title: 'all',
    seconds: (Date.now() - setup.started) / 1000,
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
  };
}

function table(rows) {
  const line = (title, ...columns) => title.padEnd(26) + columns.map((text) => text.padStart(9)).join('');
  const numbers = (row) => ['passed', 'failed', 'skipped'].map((key) => String(row[key] ?? ''));
  const body = rows.map((row) => line(row.title, ...numbers(row), row.seconds.toFixed(1)));
  return [line('part', 'passed', 'failed', 'skipped', 'seconds'), ...body].join('\n');
}
