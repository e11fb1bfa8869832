// One process that checks types, kept for a while, because the compiler takes half a second to start.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { TypeQuestion } from './main';

/** What is known about the types of a file. */
export type TypeNews =
  | { readonly problems: readonly string[] }
  /** They took more time or memory than the compiler may have. */
  | { readonly tooMuch: true }
  /** Nothing is known: there is no compiler here. */
  | { readonly unavailable: string };

/** Limits on the compiler. */
export const TYPE_LIMITS = {
  /** Milliseconds until it is ready, also on a busy machine. */
  startMs: 60_000,
  /** Milliseconds for one file: an honest one takes a fiftieth of that. */
  fileMs: 5000,
  /** V8's heap, in MiB: the language's own declarations take a fifth of that. */
  heapMiB: 384,
  /** Milliseconds that it waits for the next file before it ends. */
  idleMs: 60_000,
} as const;

let checker: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

process.once('exit', () => checker?.kill('SIGKILL')); // it may be in the middle of a file without end

/** Checks the types of one file in a process of its own, one file at a time. Never throws. */
export function checkTypes(question: TypeQuestion): Promise<TypeNews> {
  const news = queue.then(() => ask(question));
  queue = news;
  return news;
}

async function ask(question: TypeQuestion): Promise<TypeNews> {
  clearTimeout(idle);
  if (!checker?.connected) {
    const ready = await answer(start(), TYPE_LIMITS.startMs);
    if (!('problems' in ready)) return { unavailable: 'the compiler did not start' };
  }
  const child = checker as ChildProcess;
  child.ref();
  child.channel?.ref();
  const waiting = answer(child, TYPE_LIMITS.fileMs);
  child.send(question);
  const news = await waiting;
  rest(child);
  return news;
}

function start(): ChildProcess {
  checker = fork(join(__dirname, 'main.js'), {
    execArgv: [`--max-old-space-size=${TYPE_LIMITS.heapMiB}`, '--no-warnings'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
  checker.on('error', () => {}); // whoever waits for its answer hears that it ended
  return checker;
}

/** The next answer; a process that ends or takes too long found the file too much. */
function answer(child: ChildProcess, withinMs: number): Promise<TypeNews> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), withinMs);
    const settle = (news: TypeNews): void => {
      clearTimeout(timer);
      child.off('message', onNews);
      child.off('exit', onEnd);
      resolve(news);
    };
    const onNews = (news: unknown): void => settle(news as TypeNews);
    const onEnd = (): void => {
      checker = undefined;
      settle({ tooMuch: true });
    };
    child.on('message', onNews);
    child.on('exit', onEnd);
  });
}

/** A program that is done must not wait for its checker, and a notebook must not keep one for good. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  idle = setTimeout(() => child.connected && child.disconnect(), TYPE_LIMITS.idleMs);
  idle.unref();
}
