// The test run as a whole: set-up, parts, table, and one closing line over all of them.
import { ROOT } from '../setup/course.mjs';
import { setUp } from '../setup/main.mjs';
import { findParts } from './parts.mjs';
import { runPart } from './run-part.mjs';

/** Runs the parts that are named, or all; the process ends with 1 when a test failed, with 2 on an unknown part. */
export async function main(names) {
  const started = Date.now();
  await setUp();
  const all = findParts(ROOT);
  const unknown = names.find((name) => !all.some((part) => part.name === name));
  if (unknown) return refuse(unknown, all);
  const setup = { title: 'set-up', seconds: (Date.now() - started) / 1000 };
  const results = [];
  for (const part of all)
    if (names.length === 0 || names.includes(part.name)) results.push(await runPart(ROOT, part));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${table([setup, ...results, totals(sum, setup)])}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
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
    seconds: sum('seconds') + setup.seconds,
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
