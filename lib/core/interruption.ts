// The stop button: how long work notices that it was pressed, and ends between two steps.
import { CourseError } from './errors';

/** Work that was stopped by its reader, between two steps: what it changed is whole. */
export class Interrupted extends CourseError {
  override name = 'Interrupted';
}

/** What the notebooks' kernel offers as `globalThis[Symbol.for('course.kernel')]`; see scripts/kernel/stop.cjs. */
interface Kernel {
  /** How often the stop button was pressed so far: true at once, also in a loop that nothing else gets a turn beside. */
  interrupts(): number;
  /** Calls back at each press. @returns a function that ends this. */
  onInterrupt(listener: () => void): () => void;
  /** Calls back after each cell, which waits for what it returns; `redeclared`: a name got another object. */
  onCellEnd(listener: (cell: { readonly redeclared: boolean }) => unknown): void;
  /** The same program, its loops and functions with a check of the stop button. */
  withChecks(code: string): string;
}

/** The kernel that this process is; undefined outside a notebook. */
export function notebookKernel(): Kernel | undefined {
  return (globalThis as { [name: symbol]: Kernel | undefined })[Symbol.for('course.kernel')];
}

/**
 * Makes a function to call after each step of long work: it throws once the stop button was pressed since it was made.
 *
 * `const stop = stopper(); for (const row of rows) { learn(row); stop(() => `Stopped after row ${row}.`); }`
 * Outside a notebook it does nothing.
 * @returns a function that takes the sentence on how far the work got, and throws Interrupted with it.
 */
export function stopper(): (sentence?: () => string) => void {
  const kernel = notebookKernel();
  const before = kernel?.interrupts();
  return (sentence = () => 'The work was stopped between two steps.') => {
    if (kernel?.interrupts() !== before) throw new Interrupted(sentence());
  };
}

/**
 * Runs long work that ends by itself once the stop button was pressed: the kernel gives it some seconds for that.
 * @param work uses `stopper` or `pacer`, or ends otherwise.
 * @param sentence on how far it got.
 * @param onStop called when the button is pressed, for work that only waits.
 * @throws Interrupted with the sentence in place of whatever the work threw after the press.
 */
export async function stoppable<Result>(
  work: () => Promise<Result>,
  sentence: () => string,
  onStop: () => void = () => {},
): Promise<Result> {
  const stop = stopper();
  const release = notebookKernel()?.onInterrupt(onStop);
  try {
    return await work();
  } catch (error) {
    stop(sentence);
    throw error;
  } finally {
    release?.();
  }
}

/** Longest time in milliseconds that a loop keeps everything else waiting. */
const LONGEST_WAIT_MS = 20;

/**
 * Makes a function to await in every turn of a loop. It returns at once, except when the last pause is 20 ms ago: then
 * timers, sockets and signals get their turn first. Once the stop button was pressed it throws, as `stopper` does.
 */
export function pacer(): (sentence?: () => string) => Promise<void> | undefined {
  const stop = stopper();
  let last = performance.now();
  return (sentence) => {
    stop(sentence);
    if (performance.now() - last < LONGEST_WAIT_MS) return undefined;
    return new Promise<void>((resolve) => {
      setImmediate(() => {
        last = performance.now();
        resolve();
      });
    }).then(() => stop(sentence));
  };
}
