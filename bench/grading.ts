// How fast is the grader, and how does that compare with running one notebook for each submission?
//
//   npx tsx bench/grading.ts [--turns 7]
//
// The peer is nbclient with ipykernel from .venv: what nbgrader and Otter must do at least. Where those two are installed
// they are run as well; BENCH_PYTHON names another Python that has them. All sides are timed in turn, in one run, with
// as many jobs as this machine has cores, nbclient also one by one; figures are medians over the turns, with the middle
// half beside them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from 'course/core';
import { exercises } from 'course/grading';
import { median, percentile } from 'course/measure';
import { checkHere, checkInTerminal, loopOverLimit, solvedCourse } from './grading-check';
import { gradeClass, writeClass } from './grading-class';
import { checkInKernel } from './grading-kernel';
import { startNotebookGraders } from './grading-peer';

const EXERCISE = '01-forward-pass/relu';
const JOBS = availableParallelism();
const LEARNERS = 200;
const WHOLE_COURSES = 2;
const NOTEBOOKS = 2 * JOBS;
const CHECKS = 5;

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
  for (const { label, name, jobs } of peerRuns(Object.keys(peers?.versions ?? {}))) {
    const theirs = NOTEBOOKS / (await (peers as NonNullable<typeof peers>).grade(name, NOTEBOOKS, jobs));
    figures[`${label}, submissions a second`] = theirs;
    figures[`ours / ${label}`] = ours / theirs;
  }
  figures[`whole course (${all.length} exercises), seconds a submission`] =
    (await gradeClass(whole, all, JOBS)) / WHOLE_COURSES;
  const solved = solvedCourse(folder, EXERCISE);
  const kernel = await checkInKernel(EXERCISE, CHECKS, solved);
  figures['check in a running kernel, ms'] = median(kernel.check);
  figures['check in a running kernel, whole cell, ms'] = median(kernel.cell);
  figures['check in a running process, the judge started anew, ms'] = await checkHere(EXERCISE);
  figures['course check, from the start of Node, ms'] = await checkInTerminal(
    EXERCISE,
    'lib/dist/cli/main.js',
    solved,
  );
  figures['npm run check without npm, ms'] = await checkInTerminal(EXERCISE, 'scripts/course.mjs', solved);
  figures['a loop, ms over its limits'] = await loopOverLimit(EXERCISE);
  return figures;
}

/** nbclient as it runs with our jobs, and one notebook after the other as nbgrader does; whole graders run as they do. */
function peerRuns(installed: readonly string[]): { label: string; name: string; jobs: number }[] {
  const others = installed.filter((name) => name !== 'nbclient');
  return [
    ...(installed.includes('nbclient')
      ? [
          { label: `nbclient, ${JOBS} at a time`, name: 'nbclient', jobs: JOBS },
          { label: 'nbclient, one by one', name: 'nbclient', jobs: 1 },
        ]
      : []),
    ...others.map((name) => ({ label: name, name, jobs: JOBS })),
  ];
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
