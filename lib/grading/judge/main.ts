// The judge: a trusted process that takes one submission at a time. Mocha and chai run here; learner's code never does.
import Module from 'node:module';
import { basename } from 'node:path';
import Mocha from 'mocha';
import { random } from '../../core';
import type { Compiled } from '../compile';
import { type Enclosure, enclose, type Isolation, type Tier } from '../isolation';
import { Cell } from './cell';
import { CELL_LIMITS } from './limits';
import { describeOutcome, type Outcome, type TestReport, unrun } from './outcomes';
import { beginSession, currentSession } from './session';

/** What the coordinator sends: one message, once. */
export interface Job {
  readonly exercise: string;
  readonly signatures: Readonly<Record<string, string>>;
  readonly testFile: string;
  /** The test file compiled to CommonJS. */
  readonly testCode: string;
  readonly compiled: Compiled;
  readonly submission: string;
  readonly seed: string;
  readonly tier: Tier;
  /** Runs nothing: names every test in the order of the file, and what the tier gives here. */
  readonly list?: boolean;
}

/** What the judge sends back, once. */
export interface Report {
  readonly tests: readonly TestReport[];
  readonly output: string;
  readonly isolation: Isolation;
  /** What the compiler says about the types of a file that did not pass: sentences, each with its line. */
  readonly advice?: readonly string[];
}

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
  const isolation = { tier: enclosure.tier, ...enclosure.gives };
  const cell = new Cell(job.compiled, `${basename(job.exercise)}.ts`, CELL_LIMITS, enclosure);
  if (!job.list) cell.exported().catch(() => {}); // start it while mocha loads; a failure shows at the first call
  const { exercise, signatures, submission, seed } = job;
  beginSession({
    exercise,
    signatures,
    submission,
    seed,
    cell,
    testTitle: '',
    lastCall: '',
    draws: 0,
    given: [],
  });
  const mocha = loadTests(job);
  const titles = allTests(mocha.suite).map(titleOf);
  if (job.list) {
    enclosure.close();
    return { tests: titles.map(unrun), output: '', isolation };
  }
  shuffleTests(mocha.suite, `${seed}\0${submission}`);
  const outcomes = new Map<string, Outcome>();
  const ended = (test: Mocha.Runnable, passed: boolean, error?: unknown): void => {
    const { lastCall, draws, given } = currentSession();
    outcomes.set(titleOf(test), { passed, error, lastCall, given, random: draws > 0 });
  };
  await new Promise<void>((done) => {
    const runner = mocha.run(() => done());
    runner.on('test', (test) => startTest(titleOf(test)));
    runner.on('pass', (test) => ended(test, true));
    runner.on('fail', (test, error) => ended(test, false, error));
  });
  await cell.dispose();
  enclosure.close();
  return {
    tests: titles.map((title) => ({
      ...describeOutcome(title, outcomes.get(title)),
      random: outcomes.get(title)?.random,
    })),
    output: cell.output,
    isolation,
  };
}

/** Test files find mocha's, chai's and the course's packages wherever they lie, also outside the clone. */
function loadTests(job: Job): Mocha {
  const mocha = new Mocha({ reporter: class {} as never, timeout: 60_000, forbidOnly: true });
  mocha.suite.emit('pre-require', globalThis, job.testFile, mocha);
  const loaded = new Module(job.testFile) as Module & { _compile(code: string, path: string): void };
  loaded.filename = job.testFile;
  loaded.paths = module.paths;
  loaded._compile(job.testCode, job.testFile);
  return mocha;
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
