// The commands of the workflows, run one after the other as a runner does, on real submissions.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from 'course/core';
import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly run?: string;
}

const RELU = '01-forward-pass/relu.ts';
const asRoot = process.getuid?.() === 0;

/** The command of a step by the name that the workflow gives it. */
function command(workflow: string, job: string, name: string): string {
  const { jobs } = parse(readFileSync(projectPath(workflow), 'utf8')) as {
    jobs: Record<string, { steps: Step[] }>;
  };
  return jobs[job].steps.find((step) => step.name === name)?.run ?? expect.fail(`no step "${name}"`);
}

// The grader needs walls, which a plain user has only where namespaces are open to all.
(asRoot ? describe : describe.skip)('the commands of the workflows', function () {
  this.timeout(120_000);
  let workspace: string;

  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
    for (const name of ['lib', 'scripts', 'package.json', 'node_modules'])
      symlinkSync(projectPath(name), join(workspace, name));
    // The runner's sudo; here the tests are root already.
    mkdirSync(join(workspace, 'bin'));
    writeFileSync(join(workspace, 'bin', 'sudo'), '#!/bin/sh\ncase "$1" in --*) shift ;; esac\nexec "$@"\n');
    chmodSync(join(workspace, 'bin', 'sudo'), 0o755);
  });
  afterEach(() => rmSync(workspace, { recursive: true }));

  function run(script: string, env: Record<string, string> = {}): string {
    const done = spawnSync('bash', ['-e', '-c', script], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${join(workspace, 'bin')}:${process.env.PATH}`,
        GITHUB_STEP_SUMMARY: join(workspace, 'step-summary.md'),
        ...env,
      },
    });
    expect(done.status, done.stdout + done.stderr).to.equal(0);
    return done.stdout;
  }

  const read = (...parts: string[]): string => readFileSync(join(workspace, ...parts), 'utf8');

  it('grade each submission, show it, and report on the class', () => {
    const [grade, show] = ['Grade', 'Show the result'].map((name) =>
      command('.github/workflows/grade.yml', 'grade', name),
    );
    const wrong = 'export function relu(x: number[]): number[] { return x; }\n';
    const right = readFileSync(projectPath('solutions', RELU), 'utf8');
    mkdirSync(join(workspace, 'artefacts'));
    writeFileSync(join(workspace, 'week.yaml'), 'exercises: [01-forward-pass/relu]\n');
    for (const [learner, text] of Object.entries({ ada: right, bo: wrong })) {
      mkdirSync(join(workspace, 'class', learner, '01-forward-pass'), { recursive: true });
      writeFileSync(join(workspace, 'class', learner, RELU), text);
      run(grade, { COURSE_SEED: 'a secret', COURSE_FILE: 'week.yaml' });
      const shown = run(show);
      if (learner === 'bo') expect(shown).to.match(/^::(error|warning|notice) /m);
      rmSync(join(workspace, 'class'), { recursive: true });
      renameSync(join(workspace, 'results'), join(workspace, 'artefacts', `results-${learner}`));
    }
    renameSync(join(workspace, 'artefacts'), join(workspace, 'results'));
    run(command('.github/workflows/grade.yml', 'report', 'Report'));
    expect(read('step-summary.md')).to.contain('relu');
    expect(read('results', 'results-ada', 'results.json')).to.not.contain('"seed": ""');
    expect(existsSync(join(workspace, 'report', 'index.html'))).to.equal(true);
    expect(read('report', 'grades.csv')).to.match(/ada[\s\S]*bo/);
  });

  it("check a learner's exercises, and never fail for a wrong answer", () => {
    const folder = join(workspace, 'exercises', '01-forward-pass');
    mkdirSync(folder, { recursive: true });
    cpSync(projectPath('solutions', RELU), join(folder, 'relu.ts'));
    writeFileSync(join(folder, 'dense.ts'), 'export function dense(): number[] { return []; }\n');
    run(command('scripts/release/check.yml', 'check', 'Check'));
    expect(read('step-summary.md')).to.contain('dense').and.to.contain('relu');
  });
});
