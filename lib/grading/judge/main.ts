// The judge: a trusted process that takes one submission at a time. Mocha and chai run here; learner's code never does.
import Module from 'node:module';
import { basename } from 'node:path';
import Mocha from 'mocha';
import { random } from '../../core';
import { type Enclosure, enclose } from '../isolation';
import type { Job, Report, TestReport } from '../job/job';
import { Cell } from './cell';
import { describeEnding, type TestEnding, unrun } from './endings';
import { CELL_LIMITS } from './limits';
import { beginSession, currentSession } from './session';

/** One job after the other: mocha is loaded once, everything else is made anew for each submission. */
process.on('message', (job: Job) => {
  judge(job).then(
    (report) => process.send?.(report),
    (error) => process.send?.({ failure: String(error?.stack ?? error) }),
  );
});
process.on('disconnect', () => {
  enclosed?.close();
  process.exit(0); // the coordinator is gone: leave nothing behind
});

/** What the job that is running has opened. */
let enclosed: Enclosure | undefined;

async function judge(job: Job): Promise<Report> {
  const enclosure = enclose(job.tier);
  enclosed = enclosure;
  const cell = new Cell(job.compiled, `${basename(job.exercise)}.ts`, CELL_LIMITS, enclosure);
  const isolation = { tier: enclosure.tier, ...enclosure.gives };
  const { exercise, signatures, submission, seed } = job;
  const untouched = { testTitle: '', lastCall: '', draws: 0, given: [] };
  beginSession({ exercise, signatures, submission, seed, cell, ...untouched });
  try {
    const tests = job.list ? loadTests(job).titles.map(unrun) : await runTests(job, cell);
    await cell.dispose();
    return { tests, output: cell.output, isolation };
  } finally {
    await cell.dispose(); // also when a test file throws while it is loaded
    enclosure.close();
  }
}

/** Runs the tests of a job on its cell, in an order that follows from seed and submission. */
async function runTests(job: Job, cell: Cell): Promise<TestReport[]> {
  cell.exported().catch(() => {}); // start it while mocha loads; a failure shows at the first call
  const { mocha, titles } = loadTests(job);
  shuffleTests(mocha.suite, `${job.seed}\0${job.submission}`);
  const endings = new Map<string, TestEnding>();
  const ended = (test: Mocha.Runnable, passed: boolean, error?: unknown): void => {
    const { lastCall, draws, given } = currentSession();
    endings.set(titleOf(test), { passed, error, lastCall, given, random: draws > 0 });
  };
  await new Promise<void>((done) => {
    const runner = mocha.run(() => done());
    runner.on('test', (test) => startTest(titleOf(test)));
    runner.on('pass', (test) => ended(test, true));
    runner.on('fail', (test, error) => ended(test, false, error));
  });
  return titles.map((title) => ({
    ...describeEnding(title, endings.get(title)),
    random: endings.get(title)?.random,
  }));
}

/** Test files find mocha's, chai's and the course's packages wherever they lie, also outside the clone. */
function loadTests(job: Job): { mocha: Mocha; titles: string[] } {
  const mocha = new Mocha({ reporter: class {} as never, timeout: 0, forbidOnly: true });
  mocha.suite.emit('pre-require', globalThis, job.testFile, mocha);
  const loaded = new Module(job.testFile) as Module & { _compile(code: string, path: string): void };
  loaded.filename = job.testFile;
  loaded.paths = module.paths;
  loaded._compile(job.testCode, job.testFile);
  return { mocha, titles: allTests(mocha.suite).map(titleOf) };
}

function allTests(suite: Mocha.Suite): Mocha.Test[] {
  return [...suite.tests, ...suite.suites.flatMap(allTests)];
}

/** Whoever counts calls instead of computing is right only in the order they were written for. */
function shuffleTests(suite: Mocha.Suite, seed: string): void {
  suite.tests = random(seed).shuffle(suite.tests);
  for (const inner of suite.suites) shuffleTests(inner, seed);
}

function startTest(title: string): void {
  const session = currentSession();
  session.testTitle = title;
  session.lastCall = '';
  session.draws = 0;
  session.given = [];
}

/** "softmax > sums to 1" without the outermost name, which is the exercise's own. */
function titleOf(test: Mocha.Runnable): string {
  const path = test.titlePath();
  return (path.length > 1 ? path.slice(1) : path).join(' > ');
}
