// The course on every Node that it names: set up in a fresh clone, tested, run, and grading to the same bytes.
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from 'course/core';
import { probeTiers } from 'course/grading';
import { jupyterEnvironment } from '../../scripts/setup/jupyter.mjs';
import { removeScratch, scratchClone, scratchFolder } from '../setup/scratch';
import {
  type Ending,
  fetchNode,
  layOutClass,
  layOutHostile,
  runUnder,
  testedNodes,
  workflowSteps,
} from './nodes';

const HERE = Number.parseInt(process.versions.node, 10);
const OTHERS = testedNodes().filter((major) => major !== HERE);
const LESSONS = ['01-forward-pass', '05-epochs', '11-generation'];
const HELLO = '00-start-here/hello';
const LESSON_SECONDS = 400;

/** Two at a time, for two cores. */
const LANES = 2;

/** The step of the workflow that runs a lesson three times, and the Node on which that is done here. */
const ONE_LESSON = 'One lesson';
const THOROUGH = OTHERS[OTHERS.length - 1];

/** What must not be printed to a learner, whatever Node says of itself. */
const NOISE = /warning|deprecat|\(node:\d+\)/i;

describe('every Node that package.json names', function () {
  this.timeout(1_800_000); // against a hang only
  const said = new Map<string, Ending>();
  const results = new Map<string, string>();
  let classes = '';

  before(async () => {
    classes = scratchFolder();
    layOutClass(join(classes, 'class'));
    if (probeTiers().get('strong')?.available) layOutHostile(join(classes, 'hostile'));
    const jobs = [
      () => gradeAll(HERE, process.execPath, projectPath()),
      ...OTHERS.map((major) => () => live(major)),
    ];
    const lane = async (): Promise<void> => {
      for (let job = jobs.pop(); job; job = jobs.pop()) await job();
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  });
  after(removeScratch);

  /** Everything that is done on one Node, from an empty clone on. */
  async function live(major: number): Promise<void> {
    const started = Date.now();
    const node = fetchNode(major);
    const clone = scratchClone();
    const run = async (what: string, words: string[], env = {}): Promise<void> => {
      said.set(`${major} ${what}`, await runUnder(node, clone, words, env));
    };
    for (const { name, run: command, env } of workflowSteps()) {
      if (name !== ONE_LESSON || major === THOROUGH) await run(name, ['bash', '-e', '-c', command], env);
    }
    copyFileSync(projectPath('solutions', `${HELLO}.ts`), join(clone, 'exercises', `${HELLO}.ts`));
    await run('check', ['npm', 'run', 'check', '--', HELLO]);
    for (const lesson of LESSONS) {
      const python = join(clone, '.venv', 'bin', 'python');
      const notebook = join(clone, 'notebooks', `${lesson}.ipynb`);
      const out = join(clone, '..', lesson);
      const job = JSON.stringify({ notebook, out, budget: LESSON_SECONDS });
      // the script asks for its jobs on standard input and reports on descriptor 3
      const line = 'printf "%s\\n" "$1" | "$2" "$3" 3>&1';
      const words = ['bash', '-c', line, 'lesson', job, python, projectPath('test', 'notebooks', 'run.py')];
      await run(lesson, words, jupyterEnvironment(clone, {}));
    }
    await gradeAll(major, node, clone);
    console.log(`      Node ${major}: ${Math.round((Date.now() - started) / 1000)} s`);
  }

  async function gradeAll(major: number, node: string, clone: string): Promise<void> {
    for (const [name, tier] of [
      ['class', 'none'],
      ['hostile', 'strong'],
    ]) {
      const out = join(classes, `${name}-${major}`);
      const words = ['lib/dist/cli/main.js', 'grade', join(classes, name), '--as', 'class', '--seed', 'one'];
      const ending = await runUnder(node, clone, [
        'node',
        ...words,
        ...['--tier', tier, '--allow-weak', '--jobs', '1', '--out', out],
      ]);
      said.set(`${major} ${name}`, ending);
      if (ending.status === 0)
        results.set(`${major} ${name}`, readFileSync(join(out, 'results.json'), 'utf8'));
    }
  }

  const ending = (major: number, what: string): Ending => {
    const found = said.get(`${major} ${what}`);
    if (!found) throw new Error(`${what} was not run on Node ${major}.`);
    return found;
  };

  for (const major of OTHERS) {
    describe(`Node ${major}`, () => {
      it('is set up with native TensorFlow, and nothing is said against it', () => {
        const { status, output } = ending(major, 'Set up');
        expect(status, output).to.equal(0);
        expect(output).to.match(new RegExp(`^Node ${major}\\.\\S+ and Python \\S+ are fit`, 'm'));
        expect(output)
          .to.match(/Native TensorFlow: works, by/)
          .and.not.match(NOISE);
      });

      it('passes the quick tests', () => {
        const { status, output } = ending(major, 'Quick tests');
        expect(status, output.slice(-8000)).to.equal(0);
        expect(output).to.match(/^\d{3,} passed, 0 failed/m);
      });

      it('has a doctor who finds no fault', () => {
        const { status, output } = ending(major, 'What the doctor says');
        expect(status, output).to.equal(0);
        expect(output).to.not.match(NOISE);
      });

      it('checks an exercise, and prints nothing of its own', () => {
        const { status, output } = ending(major, 'check');
        expect(status, output).to.equal(0);
        expect(output).to.contain(`Correct: ${HELLO}`).and.not.match(NOISE);
      });

      for (const lesson of LESSONS) {
        it(`runs ${lesson}, without a word on stderr`, () => {
          const { output } = ending(major, lesson);
          const line = output.split('\n').find((text) => text.startsWith('{"seconds"'));
          expect(JSON.parse(line ?? '{}').error, output).to.equal(null);
        });
      }
    });
  }

  it(`runs the workflow's lesson, on Node ${THOROUGH}`, () => {
    const { status, output } = ending(THOROUGH, ONE_LESSON);
    expect(status, output.slice(-4000)).to.equal(0);
  });

  for (const name of ['class', 'hostile']) {
    for (const major of OTHERS) {
      it(`${name}: Node ${major} grades to the same bytes as Node ${HERE}`, function () {
        if (name === 'hostile' && !probeTiers().get('strong')?.available) this.skip();
        expect(ending(major, name).status, ending(major, name).output.slice(-2000)).to.equal(0);
        const [here, there] = [HERE, major].map((each) => submissions(results.get(`${each} ${name}`)));
        for (const [i, submission] of here.entries()) expect(there[i]).to.deep.equal(submission);
        expect(results.get(`${major} ${name}`) === results.get(`${HERE} ${name}`)).to.equal(true);
      });
    }
  }
});

function submissions(json: string | undefined): unknown[] {
  return JSON.parse(json ?? '{}').submissions;
}
