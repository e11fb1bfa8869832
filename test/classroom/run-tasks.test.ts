import { expect } from 'chai';
import type { Journal } from '../../lib/classroom/batch/journal';
import type { Plan } from '../../lib/classroom/batch/plan';
import { runTasks } from '../../lib/classroom/batch/run-tasks';
import type { ListedSuite } from '../../lib/classroom/batch/suites';
import type { Task, TaskResult } from '../../lib/classroom/batch/tasks';
import type { Outcome } from '../../lib/grading/job/job';
import type { Verdict } from '../../lib/grading/job/verdicts';

const ISOLATION = { tier: 'none', network: '', files: '', memory: '', processes: '' } as const;
const TITLE = 'adds';
const FAULT: Outcome = { failure: 'the disk is full' };

const report = (verdict: Verdict, titles = [TITLE]): Outcome => ({
  tests: titles.map((title) => ({ title, verdict, message: '', detail: '' })),
  output: '',
  isolation: ISOLATION,
});

describe('running the tasks of a batch', () => {
  const suite = {
    exercise: { id: '01-sums/add', signatures: {} },
    hidden: false,
    tests: [{ id: TITLE, title: TITLE, hidden: false }],
  } as unknown as ListedSuite;
  const plan = { identity: {}, isolation: ISOLATION } as Plan;

  /** Runs as many tasks as there are lists; each list is what a judge says to one task, in this order. */
  async function run(
    said: readonly Outcome[][],
    { signal, lanes = 1, onAdd }: { signal?: AbortSignal; lanes?: number; onAdd?: () => void } = {},
  ): Promise<{ verdicts: string[]; kept: string[]; asked: number; infra: string[]; error: unknown }> {
    const tasks = said.map((_, i): Task => {
      return { key: String(i), suite, bytes: Buffer.from('export {};'), sha256: String(i) };
    });
    const left = said.map((list) => [...list]);
    const kept: string[] = [];
    const infra: string[] = [];
    let asked = 0;
    const done = new Map<string, TaskResult>();
    const error = await runTasks(new Map(tasks.map((task) => [task.key, task])), done, {
      plan,
      lanes,
      judges: {
        run: async ({ submission }) => {
          asked++;
          return left[Number(submission)].shift() ?? FAULT;
        },
        warm: () => {},
        close: () => {},
      },
      journal: {
        add: async ({ key }) => {
          onAdd?.();
          kept.push(key);
        },
        close: async () => {},
      } as Journal<TaskResult>,
      options: { signal, onInfra: ({ detail }) => infra.push(detail) },
    }).catch((caught) => caught);
    return { verdicts: [...done.values()].map(({ tests }) => tests[0].verdict), kept, asked, infra, error };
  }

  it('never tries again what a learner’s code did', async () => {
    const { verdicts, asked } = await run([[report('TIMEOUT')], [report('EXITED')], [report('OOM')]]);
    expect(verdicts).to.deep.equal(['TIMEOUT', 'EXITED', 'OOM']);
    expect(asked).to.equal(3);
  });

  it('tries a fault of our own three times again', async () => {
    const { verdicts, kept, asked } = await run([[FAULT, report('INFRA'), FAULT, report('PASS')]]);
    expect([verdicts, kept, asked]).to.deep.equal([['PASS'], ['0'], 4]);
  });

  it('calls a fault that stays INFRA, keeps it out of the journal, and grades the others', async () => {
    const { verdicts, kept, infra } = await run([[FAULT, FAULT, FAULT, FAULT], [report('PASS')]]);
    expect(verdicts).to.deep.equal(['INFRA', 'PASS']);
    expect(kept).to.deep.equal(['1']);
    expect(infra).to.deep.equal(['the disk is full']);
  });

  for (const [what, outcome] of [
    ['a test less', report('PASS', [])],
    ['a test more', report('PASS', [TITLE, 'another'])],
    ['another test', report('PASS', ['another'])],
    ['weaker isolation', { ...report('PASS'), isolation: { ...ISOLATION, network: 'open' } }],
  ] as const) {
    it(`believes no report with ${what} than was expected`, async () => {
      expect((await run([Array(4).fill(outcome)])).verdicts).to.deep.equal(['INFRA']);
    });
  }

  it('keeps nothing of a task that an interruption cut off', async () => {
    const controller = new AbortController();
    const { verdicts, kept, error } = await run([[report('PASS')], [report('PASS')], [report('PASS')]], {
      signal: controller.signal,
      onAdd: () => controller.abort(),
    });
    expect([verdicts, kept]).to.deep.equal([['PASS'], ['0']]);
    expect((error as Error).name).to.equal('Interrupted');
  });

  it('stops when the journal can’t be written', async () => {
    const passes = Array.from({ length: 50 }, () => [report('PASS')]);
    const { asked, error } = await run(passes, {
      lanes: 4,
      onAdd: () => {
        throw new Error('no space');
      },
    });
    expect(String(error)).to.contain('no space');
    expect(asked).to.be.at.most(8);
  });
});
