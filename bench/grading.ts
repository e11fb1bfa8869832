// How fast is the grader, and how does that compare with running one notebook for each submission?
//
//   npx tsx bench/grading.ts [--turns 7]
//
// The peer is nbclient with ipykernel from .venv: what nbgrader and Otter must do at least. Where those two are installed
// they are run as well; BENCH_PYTHON names another Python that has them. All sides are timed in turn, in one run, with
// as many jobs as this machine has cores; figures are medians over the turns, with the middle half beside them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from 'course/core';
import { exercises } from 'course/grading';
import { median, percentile } from 'course/measure';
import { checkHere, checkInTerminal, loopOverLimit } from './grading-check';
import { gradeClass, writeClass } from './grading-class';
import { startNotebookGraders } from './grading-peer';

const EXERCISE = '01-forward-pass/relu';
const JOBS = availableParallelism();
const LEARNERS = 60;
const WHOLE_COURSES = 2;
const NOTEBOOKS = 2 * JOBS;

/** Each figure of one turn, by name. */
type Figures = Record<string, number>;

async function turn(
  folder: string,
  peers: Awaited<ReturnType<typeof startNotebookGraders>>,
): Promise<Figures> {
  const all = exercises().map(({ id }) => id);
  const one = writeClass(folder, LEARNERS, [EXERCISE]);
  const whole = writeClass(folder, WHOLE_COURSES, all);
  const ours = LEARNERS / (await gradeClass(one, [EXERCISE], JOBS));
  const figures: Figures = { 'one exercise, submissions a second': ours };
  for (const name of Object.keys(peers?.versions ?? {})) {
    const theirs = NOTEBOOKS / (await (peers as NonNullable<typeof peers>).grade(name, NOTEBOOKS, JOBS));
    figures[`${name}, submissions a second`] = theirs;
    figures[`ours / ${name}`] = ours / theirs;
  }
  figures[`whole course (${all.length} exercises), seconds a submission`] =
    (await gradeClass(whole, all, JOBS)) / WHOLE_COURSES;
  figures['check in a running process, ms'] = await checkHere(EXERCISE);
  figures['course check, from the start of Node, ms'] = await checkInTerminal(
    EXERCISE,
    'lib/dist/cli/main.js',
  );
  figures['npm run check without npm, ms'] = await checkInTerminal(EXERCISE, 'scripts/course.mjs');
  figures['a loop, ms over its limits'] = await loopOverLimit(EXERCISE);
  return figures;
}

function summary(turns: readonly Figures[]) {
  return Object.keys(turns[0]).map((name) => {
    const values = turns.map((figures) => figures[name]);
    return { name, median: median(values), low: percentile(values, 25), high: percentile(values, 75) };
  });
}

async function main(): Promise<void> {
  const at = process.argv.indexOf('--turns');
  const numTurns = at > 0 ? Number(process.argv[at + 1]) : 7;
  const folder = mkdtempSync(join(tmpdir(), 'course-bench-'));
  const peers = await startNotebookGraders();
  const turns: Figures[] = [];
  await turn(folder, peers); // warm-up
  for (let i = 0; i < numTurns; i++) turns.push(await turn(folder, peers));
  peers?.end();
  rmSync(folder, { recursive: true });
  const results = { jobs: JOBS, turns: numTurns, peers: peers?.versions ?? {}, figures: summary(turns) };
  console.log(`Grading on strong, ${JOBS} jobs: median of ${numTurns} turns (middle half)`);
  for (const { name, median, low, high } of results.figures) {
    console.log(`${name.padEnd(58)}${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`);
  }
  for (const name of ['nbclient', 'nbgrader', 'otter']) {
    if (!results.peers[name]) console.log(`${name}: not installed.`);
  }
  mkdirSync(projectPath('bench', 'results'), { recursive: true });
  writeFileSync(projectPath('bench', 'results', 'grading.json'), `${JSON.stringify(results, null, 2)}\n`);
}

void main();
