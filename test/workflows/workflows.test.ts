// The workflows: GitHub's own parser takes them, each has the least permissions, and nothing from outside is run.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { projectPath } from 'course/core';
import { build } from 'esbuild';
import { parse } from 'yaml';

const WORKFLOWS = ['.github/workflows/grade.yml', '.github/workflows/test.yml', 'scripts/release/check.yml'];

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
  readonly with?: Record<string, unknown>;
}

interface Workflow {
  readonly permissions?: Record<string, string>;
  readonly jobs: Record<string, { steps: Step[]; permissions?: Record<string, string> }>;
}

const read = (path: string): string => readFileSync(projectPath(path), 'utf8');
const workflow = (path: string): Workflow => parse(read(path)) as Workflow;
const stepsOf = (path: string): Step[] => Object.values(workflow(path).jobs).flatMap(({ steps }) => steps);

type Parser = typeof import('@actions/workflow-parser');

/** GitHub's own parser. It imports JSON without an attribute, which Node 20 refuses, so it is bundled first. */
async function parserOfGitHub(): Promise<Parser> {
  const bundle = await build({
    stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: projectPath() },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const module = { exports: {} as Parser };
  new Function('module', 'require', bundle.outputFiles[0].text)(module, require);
  return module.exports;
}

/** What it finds wrong with a workflow. */
async function faultsOf(name: string, content: string): Promise<string[]> {
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await parserOfGitHub();
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

for (const path of WORKFLOWS) {
  describe(path, () => {
    it('is taken by the parser of GitHub', async () => {
      expect(await faultsOf(path, read(path))).to.deep.equal([]);
    });

    it('gives its token no right but to read', () => {
      const { permissions, jobs } = workflow(path);
      const rights = [
        permissions ?? { unstated: 'write' },
        ...Object.values(jobs).map((job) => job.permissions ?? {}),
      ];
      for (const right of rights.flatMap((each) => Object.entries(each)))
        expect(right).to.deep.equal(['contents', 'read']);
    });

    it('names every action by its commit', () => {
      for (const { uses } of stepsOf(path))
        if (uses) expect(uses).to.match(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    });

    it('keeps no credentials in a checkout', () => {
      const checkouts = stepsOf(path).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checkouts).to.not.be.empty;
      for (const step of checkouts) expect(step.with).to.include({ 'persist-credentials': false });
    });

    it('puts no expression into a command, where its value would be run', () => {
      for (const { run } of stepsOf(path)) if (run) expect(run).to.not.contain('${{');
    });

    it('shows no token to a step that runs a program', () => {
      for (const { run, env } of stepsOf(path)) {
        if (run) expect(JSON.stringify(env ?? {})).to.not.match(/token/i);
      }
    });
  });
}

describe('the parser of GitHub', () => {
  it('refuses a workflow with a slip of the pen', async () => {
    const slip = read(WORKFLOWS[0]).replace('runs-on:', 'run-on:');
    expect(await faultsOf('slip.yml', slip)).to.not.be.empty;
  });
});
