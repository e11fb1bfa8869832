// How many files of lib/ one needs to know to follow a trip: a check of an exercise from the notebook's cell to the
// card, a training step, a token, a submission. `npm run trip`, and `npm run trip -- check` for the names of its files.
//
// A file is crossed when one of its functions runs on the way, in this process or in a helper process (V8 counts them).
// A learner's cell gets no environment, so it cannot be asked: what its program loads counts as crossed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectPath } from 'course/core';
import { TRIPS, type TripName, takeTrip } from './trip-steps';

const DIST = projectPath('lib', 'dist');

/** What V8 tells of one file. */
export interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly {
    readonly functionName: string;
    readonly ranges: readonly { readonly count: number }[];
  }[];
}

/** The files of lib/ in which a function with a name ran, as `area/file.ts`. */
export function crossed(scripts: readonly ScriptCoverage[]): string[] {
  const ran = scripts.filter(({ functions }) =>
    functions.some(({ functionName, ranges }) => isOwn(functionName) && ranges[0].count > 0),
  );
  return ran.flatMap(({ url }) => {
    const path = relative(DIST, url.startsWith('file:') ? fileURLToPath(url) : url);
    return path.startsWith('..') || !path.endsWith('.js') ? [] : [path.replace(/\.js$/, '.ts')];
  });
}

/** Neither the file's own frame nor what the compiler writes for a name that an index passes on. */
function isOwn(functionName: string): boolean {
  return functionName !== '' && functionName !== 'get';
}

/** The compiled files that a program loads by itself, itself included. */
export function loadedBy(program: string, seen = new Set<string>()): Set<string> {
  if (seen.has(program)) return seen;
  seen.add(program);
  for (const [, name] of readFileSync(program, 'utf8').matchAll(/require\("(\.{1,2}\/[^"]+)"\)/g)) {
    const path = resolve(dirname(program), name);
    const found = [`${path}.js`, join(path, 'index.js')].find((file) => isFile(file));
    if (found) loadedBy(found, seen);
  }
  return seen;
}

function isFile(path: string): boolean {
  return readdirSync(dirname(path), { withFileTypes: true }).some(
    (entry) => entry.isFile() && join(dirname(path), entry.name) === path,
  );
}

/** The files that a trip crosses, sorted, each once. @throws when the trip does not come to its end. */
export function filesOf(trip: TripName): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'course-trip-'));
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...process.execArgv, __filename, 'take', trip],
      { encoding: 'utf8', env: { ...process.env, NODE_V8_COVERAGE: join(folder, 'helpers') } },
    );
    if (status !== 0) throw new Error(`The trip ${trip} ended with ${status}. ${stderr}`);
    const own = /^pid (\d+) (.*)$/m.exec(stdout);
    const helpers = readdirSync(join(folder, 'helpers')).filter(
      (name) => !name.includes(`coverage-${own?.[1]}-`),
    );
    const ofHelpers = helpers.flatMap((name) =>
      crossed(JSON.parse(readFileSync(join(folder, 'helpers', name), 'utf8')).result),
    );
    const cells = TRIPS[trip].cells.flatMap((program) => [...loadedBy(join(DIST, program))]);
    const ofCells = cells.map((path) => relative(DIST, path).replace(/\.js$/, '.ts'));
    return [...new Set([...JSON.parse(own?.[2] ?? '[]'), ...ofHelpers, ...ofCells])].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main([word, trip]: string[]): Promise<void> {
  if (word === 'take') {
    const scripts = await takeTrip(trip as TripName);
    console.log(`\npid ${process.pid} ${JSON.stringify(crossed(scripts))}`);
  } else if (word !== undefined) {
    if (!(word in TRIPS)) throw new Error(`Expected one of ${Object.keys(TRIPS).join(', ')}, got ${word}.`);
    for (const file of filesOf(word as TripName)) console.log(file);
  } else {
    for (const [name, { title }] of Object.entries(TRIPS))
      console.log(`${String(filesOf(name as TripName).length).padStart(4)} files  ${title}`);
  }
}

if (require.main === module) main(process.argv.slice(2));
