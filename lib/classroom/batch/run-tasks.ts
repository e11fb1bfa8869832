// Runs the tasks of a batch, several at a time. Our own faults are tried again; what a learner's code did, never.
import type { Judges } from '../../grading';
import { Interrupted } from './faults';
import type { Journal } from './journal';
import type { BatchOptions } from './options';
import type { Plan } from './plan';
import { infraResult, jobOf, resultOf, type Task, type TaskResult } from './tasks';

/** How often a task is tried again after a fault of our own. */
const RETRIES = 3;

/**
 * What a run needs beside its tasks.
 *
 * Here is the seam for a second level, with workers on many machines. `judges` is all that a run knows about who does
 * the work: whatever turns a `Job`, which is plain data, into an `Outcome` can stand there, also a queue. A task's key
 * (`taskKey`) is the hash of everything that decides its result, so a job may be delivered twice and its result kept
 * under the key: both times it is the same, and written under another name and renamed (as `writeResults` does with a
 * folder) it is whole or not there. The journal stays with the coordinator.
 */
export interface Run {
  readonly plan: Plan;
  readonly judges: Judges;
  /** Tasks at the same time. */
  readonly lanes: number;
  readonly journal: Journal<TaskResult>;
  readonly options: Pick<BatchOptions, 'signal' | 'onProgress' | 'onInfra'>;
}

/**
 * Runs the tasks that are not done and adds their results to `done`.
 *
 * A fault that stays is INFRA in the results and never in the journal, so that a resumed batch tries again.
 * @throws Interrupted when the signal came; BatchFault when the journal can't be written.
 */
export async function runTasks(
  tasks: ReadonlyMap<string, Task>,
  done: Map<string, TaskResult>,
  run: Run,
): Promise<void> {
  const { signal, onProgress } = run.options;
  const before = done.size;
  const open = [...tasks.values()].filter(({ key }) => !done.has(key)).values();
  const report = (): void => onProgress?.({ done: done.size, all: tasks.size, before });
  report();
  let broken = false;
  const lane = async (): Promise<void> => {
    for (const task of open) {
      if (signal?.aborted || broken) return;
      const result = await runTask(task, run);
      if (result === undefined) return;
      done.set(task.key, result);
      report();
    }
  };
  const guarded = (): Promise<void> =>
    lane().catch((error) => {
      broken = true; // the other lanes end after the task they are at
      throw error;
    });
  await Promise.all(Array.from({ length: run.lanes }, guarded));
  if (signal?.aborted) throw interrupted(done.size, tasks.size);
}

/** @returns undefined when the batch was interrupted meanwhile: a task that was cut off has no result. */
async function runTask(task: Task, { plan, judges, journal, options }: Run): Promise<TaskResult | undefined> {
  let fault = '';
  for (let attempt = 0; attempt <= RETRIES; attempt++) {
    const result = await attemptAt(task, plan, judges);
    if (options.signal?.aborted) return undefined;
    if ('tests' in result) {
      await journal.add({ key: task.key, value: result });
      return result;
    }
    fault = result.fault;
  }
  options.onInfra?.({ exercise: task.suite.exercise.id, submission: task.sha256, detail: fault });
  return infraResult(task.suite);
}

async function attemptAt(
  task: Task,
  { identity, isolation }: Plan,
  judges: Judges,
): Promise<TaskResult | { readonly fault: string }> {
  try {
    const job = await jobOf(task, identity);
    return 'tests' in job ? job : resultOf(task.suite, await judges.run(job), isolation);
  } catch (error) {
    return { fault: String(error) }; // no compiler: our own fault too
  }
}

function interrupted(done: number, all: number): Interrupted {
  return new Interrupted(
    `Interrupted after ${done} of ${all} tasks. Nothing is lost: run the same command with --resume to go on.`,
  );
}
