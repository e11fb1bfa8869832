// Lets the rest of the process run while a long loop does not end.

/** Longest time in milliseconds that a loop keeps everything else waiting. */
const LONGEST_WAIT_MS = 20;

/**
 * Makes a function to await in every turn of a loop. It returns at once, except when the last pause is 20 ms ago: then
 * timers, sockets and signals get their turn first.
 */
export function pacer(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < LONGEST_WAIT_MS) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        last = performance.now();
        resolve();
      });
    });
  };
}
