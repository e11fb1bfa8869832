// The tests of one job, run by mocha on a cell.
import Module from 'node:module';
import Mocha from 'mocha';
import { random } from '../../core';
import type { Job, TestReport } from '../job/job';
import { diagnose } from './diagnosis';
import { describeEnding, type TestEnding, unrun } from './endings';
import { beginSession, type Callable, currentSession } from './session';

/** Names the tests of a job. */
export function listTests(job: Job, cell: Callable): TestReport[] {
  begin(job, cell);
  return loadTests(job).titles.map(unrun);
}

/** Runs the tests of a job on its cell, in an order that follows from seed and submission. */
export async function runTests(job: Job, cell: Callable): Promise<TestReport[]> {
  begin(job, cell);
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
  const failed = [...endings.values()].some(({ passed }) => !passed);
  const diagnosis = failed ? await diagnose(currentSession()) : undefined;
  return titles.map((title) => ({
    ...describeEnding(title, endings.get(title), diagnosis),
    random: endings.get(title)?.random,
  }));
}

function begin({ exercise, signatures, submission, seed }: Job, cell: Callable): void {
  const untouched = { testTitle: '', lastCall: '', draws: 0, given: [], asked: [], laws: [], died: false };
  beginSession({ exercise, signatures, submission, seed, cell, ...untouched });
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
