// The process that checks types: a few lines of types can cost the compiler minutes and gigabytes, so it has limits.
import { Worker } from 'node:worker_threads';
import { typeProblems } from './problems';

/** One file to check. */
export interface TypeQuestion {
  readonly text: string;
  readonly filename: string;
}

// A compiler in the middle of a file without end hears of nothing: a thread of its own sees that its parent is gone.
const watch = `setInterval(() => process.ppid === ${process.ppid} || process.kill(${process.pid}, 'SIGKILL'), 1000)`;
new Worker(watch, { eval: true }).unref();

process.on('message', ({ text, filename }: TypeQuestion) => {
  process.send?.(problemsOf(text, filename));
});
process.on('disconnect', () => process.exit(0));
process.send?.(problemsOf('export {};', 'empty.ts')); // the declarations of the language are read now, not on a file's time

function problemsOf(text: string, filename: string): unknown {
  try {
    return { problems: typeProblems(text, filename) };
  } catch (error) {
    return { unavailable: String(error) };
  }
}
