// A process that answers questions about one file at a time, with limits, kept for a while: whatever a file does to it, the next finds a whole one.
import { type ChildProcess, fork } from 'node:child_process';
import { watchTime } from './allowance';
import { hasGroups, killGroup } from './process-group';
import { usageOf } from './usage';

/** It took more time or memory than the process may have, or crashed it. */
export interface TooMuch {
  readonly tooMuch: true;
}

/** What a helper process is and may take. */
export interface HelperOptions {
  /** Its program, an absolute path. It says something as soon as it is ready, and answers each message with one. */
  readonly program: string;
  /** Its environment. Default: this process's. */
  readonly env?: NodeJS.ProcessEnv;
  /** V8's heap, in MiB. Default: Node's own. */
  readonly heapMiB?: number;
  /** Memory of the process and of all that it starts, in MiB, where the system tells. Default: no limit. */
  readonly residentMiB?: number;
  /** Milliseconds until it is ready, also on a busy machine. Default 60,000. */
  readonly startMs?: number;
  /** Milliseconds of processor time for one file. */
  readonly fileMs: number;
  /** Milliseconds that it waits for the next file before it ends. Default 60,000. */
  readonly idleMs?: number;
}

const WATCH_MS = 20;

/** Starts the process when it is first asked, and again after each end. One question at a time; others wait. */
export class HelperProcess<Question, Answer> {
  private child: ChildProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: HelperOptions) {
    process.once('exit', () => this.child && killGroup(this.child)); // it may be in the middle of a file without end
  }

  /** @returns undefined when the process can't be started: our own fault. */
  ask(question: Question): Promise<Answer | TooMuch | undefined> {
    const news = this.queue.then(() => this.exchange(question));
    this.queue = news;
    return news;
  }

  private async exchange(question: Question): Promise<Answer | TooMuch | undefined> {
    const { startMs = 60_000, fileMs, idleMs = 60_000 } = this.options;
    clearTimeout(this.idle);
    if (!this.child?.connected) {
      const ready = await this.answerOf(this.start(), startMs);
      if (isTooMuch(ready)) return undefined;
    }
    const child = this.child as ChildProcess;
    child.ref();
    child.channel?.ref();
    const waiting = this.answerOf(child, fileMs);
    child.send(question as object);
    const news = await waiting;
    // A program that is done must not wait for its helper, and a notebook must not keep one for good.
    child.unref();
    child.channel?.unref();
    this.idle = setTimeout(() => child.connected && child.disconnect(), idleMs).unref();
    return news;
  }

  private start(): ChildProcess {
    const { program, env, heapMiB } = this.options;
    const child = fork(program, {
      execArgv: ['--no-warnings', ...(heapMiB ? [`--max-old-space-size=${heapMiB}`] : [])],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      detached: hasGroups(), // whatever it starts ends with it
      env,
    });
    child.on('error', () => {}); // whoever waits for its answer hears that it ended
    this.child = child;
    return child;
  }

  /** The next answer; a process that ends, takes too long or grows too large found the file too much. */
  private answerOf(child: ChildProcess, withinMs: number): Promise<Answer | TooMuch> {
    const { residentMiB = Number.POSITIVE_INFINITY } = this.options;
    return new Promise((resolve) => {
      const time = watchTime(child.pid, { ownMs: withinMs }, () => killGroup(child));
      const watch = setInterval(() => {
        if ((usageOf(child.pid)?.residentBytes ?? 0) > residentMiB * 2 ** 20) killGroup(child);
      }, WATCH_MS);
      const settle = (news: Answer | TooMuch): void => {
        time.stop();
        clearInterval(watch);
        child.off('message', onNews);
        child.off('exit', onEnd);
        resolve(news);
      };
      const onNews = (news: unknown): void => settle(news as Answer);
      const onEnd = (): void => {
        this.child = undefined;
        settle({ tooMuch: true });
      };
      child.on('message', onNews);
      child.on('exit', onEnd);
    });
  }
}

function isTooMuch(news: unknown): news is TooMuch {
  return typeof news === 'object' && news !== null && 'tooMuch' in news;
}
