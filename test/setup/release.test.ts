// A learner's first hour with the released course: set-up, lessons on the course's functions, and its checks.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { jupyterEnvironment } from '../../scripts/setup/jupyter.mjs';
import { releasedTree } from '../authoring/release/tree';
import { firstAddress } from './lab-address';
import { environmentWith, finishSteps, removeScratch, startScript } from './scratch';

const ROOT = resolve(__dirname, '..', '..');
const HELLO = '00-start-here/hello';

describe('the released course', function () {
  this.timeout(600_000); // against a hang only
  let tree = '';
  before(() => {
    tree = releasedTree();
    finishSteps(tree, ['packages', 'build', 'venv', 'wasm']);
  });
  after(removeScratch);

  const test = (...ids: string[]) => startScript(tree, ['scripts/test.mjs', ...ids]).ended;
  const exercise = (): string => join(tree, 'exercises', `${HELLO}.ts`);

  it('npm test sets up, says that nothing is started, and ends with 0', async () => {
    const { status, output } = await test();
    expect(status, output).to.equal(0);
    expect(output)
      .to.contain('Set-up is complete')
      .and.to.match(/\n0 correct, 0 not yet, \d+ not started\n/);
    expect(output).to.contain(`○ Not started: ${HELLO}\n  Open exercises/${HELLO}.ts`);
  });

  it('npm start serves the first lesson', async () => {
    const lab = startScript(tree, ['scripts/start.mjs', '--no-browser', '--port', '18780']);
    try {
      const address = await firstAddress(lab);
      expect(address.pathname).to.equal('/lab/tree/notebooks/00-start-here.ipynb');
      const file = new URL(`/api/contents/notebooks/00-start-here.ipynb${address.search}`, address);
      const lesson = (await (await fetch(file)).json()) as { type: string; content: { cells: unknown[] } };
      expect(lesson.type).to.equal('notebook');
      expect(lesson.content.cells).to.not.be.empty;
    } finally {
      lab.child.kill('SIGINT');
      await lab.ended;
    }
  });

  it('a lesson runs from top to bottom on the course’s functions', () => {
    const lesson = join(tree, 'notebooks', '01-forward-pass.ipynb');
    const out = join(tree, '..', 'executed');
    const script = join(ROOT, 'test', 'notebooks', 'run.py');
    const env = { ...environmentWith({}), ...jupyterEnvironment(tree) };
    const { output } = spawnSync(join(tree, '.venv', 'bin', 'python'), [script], {
      env,
      input: `${JSON.stringify({ notebook: lesson, out, budget: 900, env })}\n`,
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    const [, , stderr, report] = output;
    expect(JSON.parse(report || '{}').error, String(stderr)).to.equal(null);
    const shown = readFileSync(`${out}.ipynb`, 'utf8');
    for (const name of ['dense', 'relu', 'softmax'])
      expect(shown).to.contain(`From here on this notebook runs on the course's ${name}.`);
  });

  it('npm test ends with 1 for a begun exercise that is wrong, and shows its card', async () => {
    writeFileSync(
      exercise(),
      'export function argmax(scores: number[]): number { return Math.max(...scores); }\n',
    );
    const { status, output } = await test();
    expect(status, output).to.equal(1);
    expect(output)
      .to.contain(`✗ Not yet: ${HELLO}`)
      .and.to.match(/For argmax\(.*expected .*got /);
  });

  it('npm test ends with 0 when it is right, also for that one alone', async () => {
    cpSync(join(ROOT, 'solutions', `${HELLO}.ts`), exercise());
    for (const ids of [[], [HELLO]]) {
      const { status, output } = await test(...ids);
      expect(status, output).to.equal(0);
      expect(output).to.contain(`✓ Correct: ${HELLO}`);
    }
  });
});
