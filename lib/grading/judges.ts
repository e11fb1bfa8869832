// A few judge processes that take many jobs, each one at a time.
import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { builtPath } from '../core';
import type { Job, Outcome } from './job/job';

/** Open judges. */
export interface Judges {
  /** Runs a job as soon as a judge is free. */
  run(job: Job): Promise<Outcome>;
  /** Starts a first judge, where none is, while its job is still being made. */
  warm(): void;
  /** Ends all of them. A job that is running then comes to a failure. */
  close(): void;
}

/** Milliseconds after which a judge that does not answer is ended: far more than all limits on a cell together. */
const JUDGE_MS = 300_000;

/** Jobs after which a judge is replaced, so that nothing can pile up in one. */
const JOBS = 200;

let lasting: Judges | undefined;

/** One judge for as long as this process runs, such as a notebook's kernel: a second check need not wait for its start. */
export function lastingJudges(): Judges {
  lasting ??= openJudges(1);
  return lasting;
}

/** Ends the lasting judge, and the check that it works on; the next check starts another. */
export function endLastingJudges(): void {
  lasting?.close();
  lasting = undefined;
}

/** Opens up to `count` judges; each is started when it is first needed. Idle ones hold no process open. */
export function openJudges(count: number): Judges {
  const idle: Judge[] = [];
  const waiting: ((judge: Judge) => void)[] = [];
  const all = new Set<Judge>();
  const take = async (): Promise<Judge> => {
    for (let free = idle.pop(); free; free = idle.pop()) {
      if (!free.spent) return free;
      all.delete(free); // it ended while nobody needed it
    }
    if (all.size < count) return add();
    return new Promise((resolve) => waiting.push(resolve));
  };
  const add = (): Judge => {
    const judge = new Judge();
    all.add(judge);
    return judge;
  };
  const giveBack = (judge: Judge): void => {
    if (judge.spent) {
      all.delete(judge);
      judge.end();
    }
    const next = waiting.shift();
    if (next) next(judge.spent ? add() : judge);
    else if (!judge.spent) idle.push(judge);
  };
  return {
    async run(job) {
      const judge = await take();
      const outcome = await judge.run(job);
      giveBack(judge);
      return outcome;
    },
    warm: () => {
      if (all.size === 0) idle.push(add());
    },
    close: () => {
      for (const judge of all) judge.end();
    },
  };
}

class Judge {
  private readonly child: ChildProcess;
  private jobs = 0;
  private printed = '';
  private gone = false;
  /** Gives the job that is running an outcome. */
  private settle: ((outcome: Outcome) => void) | undefined;

  constructor() {
    this.child = fork(builtPath('grading', 'judge', 'main.js'), {
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: ['--no-warnings'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.printed = (this.printed + chunk).slice(-4000);
      });
      (stream as Socket | null)?.unref();
    }
    this.child.unref(); // while a job runs, its deadline holds this process open
    this.child.channel?.unref();
    this.child.on('error', () => {}); // it ends too, and a job that waits hears of that
    this.child.once('exit', () => {
      this.gone = true;
    });
  }

  /** Whether it should take no further job. */
  get spent(): boolean {
    return this.gone || this.jobs >= JOBS;
  }

  run(job: Job): Promise<Outcome> {
    this.jobs++;
    return new Promise((resolve) => {
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        this.child.off('message', onReport);
        this.child.off('close', onClose);
        this.settle = undefined;
        resolve(outcome);
      };
      this.settle = settle;
      const timer = setTimeout(() => {
        this.gone = true;
        this.child.kill('SIGKILL');
        settle({ failure: `The judge did not answer within ${JUDGE_MS / 1000} s. ${this.printed}` });
      }, JUDGE_MS);
      const onReport = (report: unknown): void => settle(report as Outcome);
      const onClose = (code: number | null, signal: string | null): void =>
        settle({ failure: `The judge ended (${signal ?? code}). ${this.printed}` });
      this.child.on('message', onReport);
      this.child.on('close', onClose);
      if (this.gone) onClose(null, 'before the job came');
      else this.child.send(job);
    });
  }

  end(): void {
    this.gone = true;
    if (this.child.connected) this.child.disconnect(); // it then ends its cell and itself
    this.settle?.({ failure: 'The judge was closed.' }); // after a disconnect Node tells of no "close"
  }
}
