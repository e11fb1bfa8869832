// Damage in a set-up clone: set-up brings back what is broken and nothing else, and a command that fails says what is.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { STEPS } from '../../scripts/setup/steps.mjs';
import { type Ending, removeScratch, setUp, startScript } from './scratch';
import { wholeClone } from './whole-clone';

describe('damage in a set-up clone', function () {
  this.timeout(600_000);
  let clone: string;
  before(async () => {
    clone = await wholeClone();
  });
  after(removeScratch);

  it('is not found where there is none', async () => {
    const { output } = await setUp(clone);
    expect(output.match(/\(already done\)/g)).to.have.length(STEPS.length);
  });

  it('in Node packages is told by the command that fails of it, with the command that mends it', async () => {
    rmSync(join(clone, 'node_modules', 'commander', 'lib'), { recursive: true });
    const { status, output } = await course('progress');
    expect(output).to.match(/^The command met a fault that it did not expect: Cannot find module/);
    expect(output).to.match(
      /Node packages: \d+ files are missing \(the first: node_modules\/commander\/lib\/argument\.js\)/,
    );
    expect(output)
      .to.include('To mend it: npm run setup -- --again packages')
      .and.to.not.match(/^\s+at /m);
    expect(status).to.equal(3);
  });

  it('in Node packages is mended package by package; native TensorFlow is not built again', async () => {
    rmSync(join(clone, 'node_modules', 'tslab', 'dist'), { recursive: true });
    cut(join('node_modules', '@tensorflow', 'tfjs-node', 'package.json'));
    const untouched = statSync(join(clone, 'node_modules', 'vega')).ino;
    const { status, output } = await setUp(clone);
    expect(status, output).to.equal(0);
    expect(output).to.match(
      /Node packages: \d+ files are missing and 1 file is cut or changed .*; this is mended now\./,
    );
    expect(output).to.match(/Native TensorFlow: works.*\(already done\)/);
    expect(statSync(join(clone, 'node_modules', 'vega')).ino).to.equal(untouched);
    expect(existsSync(join(clone, 'node_modules', 'tslab', 'dist', 'main.js'))).to.equal(true);
  });

  it('in Python packages is mended package by package, pip among them', async () => {
    const site = join('.venv', 'lib', readdirSync(join(clone, '.venv', 'lib'))[0], 'site-packages');
    rmSync(join(clone, '.venv', 'share', 'jupyter', 'lab', 'static'), { recursive: true });
    rmSync(join(clone, site, 'pip', '_internal'), { recursive: true });
    cut(join(site, 'tornado', 'web.py'));
    rmSync(join(clone, '.venv', 'pyvenv.cfg'));
    const untouched = statSync(join(clone, site, 'jedi')).ino;
    const { status, output } = await setUp(clone);
    expect(status, output).to.equal(0);
    expect(output).to.match(/JupyterLab in \.venv: .* missing and .* cut or changed/);
    expect(statSync(join(clone, site, 'jedi')).ino).to.equal(untouched);
    expect((await setUp(clone)).output.match(/\(already done\)/g)).to.have.length(STEPS.length);
  });

  it('in the course’s own files is told by set-up, and what somebody changed is left alone', async () => {
    cut(join('data', 'digits.csv'));
    rmSync(join(clone, 'notebooks', 'quiz', '02-loss.json'));
    writeFileSync(join(clone, 'exercises', '00-start-here', 'hello.ts'), 'export const mine = 1;\n');
    const told = await setUp(clone);
    expect(told.output).to.match(/Of the course's own files 1 file is missing and 1 file is cut or changed/);
    const { output } = await setUp(clone, {}, ['--again', 'files']);
    expect(output).to.match(
      /^data\/digits\.csv is back\. What was left of it is kept in \.course\/set-aside\/data\/digits\.csv\.1\./,
    );
    expect(output).to.include('notebooks/quiz/02-loss.json is back.');
    expect(readFileSync(join(clone, 'exercises', '00-start-here', 'hello.ts'), 'utf8')).to.equal(
      'export const mine = 1;\n',
    );
  });

  it('is no word for a lib/ that is newer than lib/dist: check and progress say so, and go on', async () => {
    const path = join(clone, 'lib', 'core', 'units.ts');
    const text = readFileSync(path, 'utf8');
    rmSync(path);
    writeFileSync(path, `${text}// changed\n`);
    const { status, output } = await course('progress');
    expect(output).to.match(/^lib\/ has changed since lib\/dist was built.*the latest: lib\/core\/units\.ts/);
    expect(output)
      .to.include('To build it again: npm run build')
      .and.to.match(/exercises passed/);
    expect(status).to.equal(0);
  });

  function course(...words: string[]): Promise<Ending> {
    return startScript(clone, ['scripts/course.mjs', ...words]).ended;
  }

  /** Cuts a file in the clone alone: it may be a hard link. */
  function cut(path: string): void {
    const whole = readFileSync(join(clone, path));
    rmSync(join(clone, path));
    writeFileSync(join(clone, path), whole.subarray(0, Math.floor(whole.length / 2) - 1));
  }
});
