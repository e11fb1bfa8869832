// The autograder for Gradescope, packed, set up and run in the layout of its containers, where no walls but another
// user can be had: the real zip, the real install, the real submissions.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from 'course/core';

const COURSE_FILE = 'exercises: [01-forward-pass/relu]\nhidden: { share: 0.5 }\n';
const HIDDEN_TEST = `import { expectClose, random, student } from 'course/grading';
const { relu } = student<{ relu: (x: number[]) => number[] }>('01-forward-pass/relu');
describe('relu', () => {
  it('secret-title: is right for many values', async () => {
    const x = Array.from({ length: 50 }, () => random().normal());
    expectClose(await relu(x), x.map((value) => Math.max(0, value)));
  });
});
`;

interface GradescopeResult {
  readonly score: number;
  readonly tests: readonly { readonly score: number; readonly max_score: number; readonly name: string }[];
}

const solution = readFileSync(projectPath('solutions/01-forward-pass/relu.ts'), 'utf8');
const asRoot = process.getuid?.() === 0;

(asRoot ? describe : describe.skip)('the autograder for Gradescope', function () {
  this.timeout(600_000);
  let home: string;
  let path: string;

  before(() => {
    home = mkdtempSync(join(tmpdir(), 'autograder-'));
    chmodSync(home, 0o755); // as /autograder is
    path = `${withoutNamespaces(home)}:${process.env.PATH}`;
    for (const folder of ['source', 'submission', 'results', 'instructor/01-forward-pass'])
      mkdirSync(join(home, folder), { recursive: true });
    unpack(home);
    cpSync(join(home, 'source', 'run_autograder'), join(home, 'run_autograder'));
    run('source/setup.sh');
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  function run(script: string): { status: number | null; output: string } {
    const env = { PATH: path, HOME: home, AUTOGRADER_HOME: home };
    const done = spawnSync('bash', [join(home, script)], { env, encoding: 'utf8', cwd: home });
    return { status: done.status, output: done.stdout + done.stderr };
  }

  /** Hands in one file and runs the autograder. */
  function handIn(text: string): { result: GradescopeResult | undefined; raw: string; output: string } {
    for (const folder of ['submission', 'results']) rmSync(join(home, folder), { recursive: true });
    for (const folder of ['submission/01-forward-pass', 'results'])
      mkdirSync(join(home, folder), { recursive: true });
    writeFileSync(join(home, 'submission/01-forward-pass/relu.ts'), text);
    const { output } = run('run_autograder');
    const file = join(home, 'results', 'results.json');
    const raw = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return { raw, output, result: raw ? (JSON.parse(raw) as GradescopeResult) : undefined };
  }

  it('packs no solution and no known-wrong answer', () => {
    expect(existsSync(join(home, 'source', 'lib', 'dist', 'cli', 'main.js'))).to.equal(true);
    expect(existsSync(join(home, 'source', 'solutions'))).to.equal(false);
    expect(existsSync(join(home, 'source', 'test', 'exercises', '01-forward-pass', 'wrong'))).to.equal(false);
  });

  it('gives a right answer all points, from public and hidden tests', () => {
    const { result, output } = handIn(solution);
    expect(result, output).to.not.equal(undefined);
    expect(result?.score).to.be.above(0);
    const most = result?.tests.reduce((sum, test) => sum + test.max_score, 0);
    expect(result?.score).to.be.closeTo(most ?? 0, 1e-5); // shares of points are rounded to six digits
    expect(output).to.contain('uid');
  });

  it('gives a wrong answer none, and shows no title of a hidden test', () => {
    const { result, raw, output } = handIn('export function relu(x: number[]): number[] { return x; }\n');
    expect(result?.score, output).to.equal(0);
    expect(raw).to.not.contain('is right for many values');
  });

  it('lets a submission read neither the tests nor the seed nor the metadata', () => {
    writeFileSync(join(home, 'submission_metadata.json'), '{"users":[{"email":"someone@example.org"}]}');
    const spy = `const fs = process.getBuiltinModule?.('node:fs') ?? eval('require')('node:fs');
      for (const path of ['source/grading/seed', 'submission_metadata.json', 'source/test/exercises/01-forward-pass/relu.test.ts'])
        try { console.log('GOT ' + fs.readFileSync('${home}/' + path, 'utf8')); } catch (error) { console.log('no ' + error.code); }\n`;
    const { raw, result } = handIn(solution.replace('// #region solution', `${spy}// #region solution`));
    expect(result).to.not.equal(undefined);
    expect(raw).to.not.contain('GOT');
  });

  it('writes nothing when the fault is ours', () => {
    const test = join(home, 'source/grading/tests/01-forward-pass/relu.test.ts');
    writeFileSync(test, 'throw new Error("a slip of the pen");\n');
    const { raw, output } = handIn(solution);
    writeFileSync(test, HIDDEN_TEST);
    expect(raw).to.equal('');
    expect(output).to.contain('the fault is on our side');
  });
});

/** Packs as an instructor does, with hidden tests and a course file, and unzips as Gradescope does. */
function unpack(home: string): void {
  const instructor = join(home, 'instructor');
  writeFileSync(join(instructor, 'course.yaml'), COURSE_FILE);
  writeFileSync(join(instructor, '01-forward-pass', 'relu.test.ts'), HIDDEN_TEST);
  const zip = join(home, 'autograder.zip');
  const options = ['--tests', instructor, '--course', join(instructor, 'course.yaml'), zip];
  execFileSync(projectPath('scripts/gradescope/pack.sh'), options, { stdio: 'pipe' });
  execFileSync('python3', ['-m', 'zipfile', '-e', zip, join(home, 'source')]);
  rmSync(instructor, { recursive: true });
}

/** A folder with programs that fail as they do in those containers, where neither namespaces nor engines can be had. */
function withoutNamespaces(home: string): string {
  const folder = join(home, 'bin');
  mkdirSync(folder);
  for (const program of ['bwrap', 'podman', 'docker']) {
    const says = `${program}: No permissions to create new namespace`;
    writeFileSync(join(folder, program), `#!/bin/sh\necho "${says}" >&2\nexit 1\n`);
    chmodSync(join(folder, program), 0o755);
  }
  return folder;
}
