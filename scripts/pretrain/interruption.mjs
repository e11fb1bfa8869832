// Ctrl-C: the step under way is finished and saved, and a sentence says how to go on.

/** Exit status of a program that Ctrl-C ended: 128 and the number of the signal. */
const INTERRUPTED = 130;

/**
 * Listens for Ctrl-C and for the system's wish to end. The first is noted, a second one ends the process at once.
 * @returns whether it was asked to stop, and a function that stops listening.
 */
export function listenForInterruption() {
  let isAsked = false;
  const ask = () => {
    if (isAsked) process.exit(INTERRUPTED);
    isAsked = true;
    process.exitCode = INTERRUPTED;
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, ask);
  return {
    get isAsked() {
      return isAsked;
    },
    close() {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, ask);
    },
  };
}
