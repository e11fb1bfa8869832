// One process that compiles what learners wrote, kept for a while; whatever a file does to it, the next finds a whole one.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { hasGroups, killGroup } from '../process-group';
import { residentBytes } from '../resident';
import type { CompileQuestion } from './main';

/** What comes of compiling one file. */
export type CompilerNews =
  | { readonly code: string }
  | { readonly wrong: { readonly text: string; readonly line?: number; readonly lineText?: string } }
  /** It became more characters than are run: this many. */
  | { readonly tooLong: number }
  /** It took more time or memory than the compiler may have, or crashed it. */
  | { readonly tooMuch: true };

/** Limits on the compiler: an honest file takes milliseconds and next to nothing. */
const LIMITS = {
  /** Milliseconds until it is ready, also on a busy machine. */
  startMs: 60_000,
  /** Milliseconds for one file. */
  fileMs: 4000,
  /** Memory of the process and of esbuild beside it, in MiB. */
  residentMiB: 768,
  /** Milliseconds that it waits for the next file before it ends. */
  idleMs: 60_000,
} as const;

let compiler: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

process.once('exit', () => compiler && killGroup(compiler)); // it may be in the middle of a file without end

/**
 * Compiles one file in a process of its own, one file at a time.
 * @throws Error when that process can't be started: our own fault.
 */
export function compileApart(question: CompileQuestion): Promise<CompilerNews> {
  const news = queue.then(() => ask(question));
  queue = news.catch(() => {});
  return news;
}

async function ask(question: CompileQuestion): Promise<CompilerNews> {
  clearTimeout(idle);
  if (!compiler?.connected) {
    const ready = await answer(start(), LIMITS.startMs);
    if ('tooMuch' in ready) throw new Error('The compiler did not start. Run "npm run doctor".');
  }
  const child = compiler as ChildProcess;
  child.ref();
  child.channel?.ref();
  const waiting = answer(child, LIMITS.fileMs);
  child.send(question);
  const news = await waiting;
  rest(child);
  return news;
}

function start(): ChildProcess {
  compiler = fork(join(__dirname, 'main.js'), {
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: hasGroups(), // esbuild ends with it
  });
  compiler.on('error', () => {}); // whoever waits for its answer hears that it ended
  return compiler;
}

/** The next answer; a process that ends, takes too long or grows too large found the file too much. */
function answer(child: ChildProcess, withinMs: number): Promise<CompilerNews> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => killGroup(child), withinMs);
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > LIMITS.residentMiB * 2 ** 20) killGroup(child);
    }, 20);
    const settle = (news: CompilerNews): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', onNews);
      child.off('exit', onEnd);
      resolve(news);
    };
    const onNews = (news: unknown): void => settle(news as CompilerNews);
    const onEnd = (): void => {
      compiler = undefined;
      settle({ tooMuch: true });
    };
    child.on('message', onNews);
    child.on('exit', onEnd);
  });
}

/** A program that is done must not wait for its compiler, and a notebook must not keep one for good. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  idle = setTimeout(() => child.connected && child.disconnect(), LIMITS.idleMs);
  idle.unref();
}
