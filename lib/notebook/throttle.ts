// Not too often: the first call at once, later ones at a steady pace, and always the last.

/** An action that is held to a pace. */
export interface Throttle {
  /** Asks for the action: it runs now, or when its time has come. */
  ask(): void;
  /** Drops what was asked for and not run yet. */
  cancel(): void;
}

/**
 * Runs `action` at most once in `everyMs`.
 *
 * The last call is never lost: a timer brings it, also after the cell has thrown. Work that keeps the event loop
 * busy holds the timer up, but then its own next call draws. An error of the action reaches who asked for it;
 * from the timer nobody would catch it, and it would end the kernel, so there it is dropped.
 */
export function throttle(action: () => void, everyMs: number): Throttle {
  let last = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const run = () => {
    cancel();
    action();
    last = performance.now(); // after the action: a slow one must not take all the time
  };
  const ask = () => {
    const wait = last + everyMs - performance.now();
    if (wait <= 0) return run();
    timer ??= setTimeout(() => quietly(run), wait).unref();
  };
  return { ask, cancel };
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}
