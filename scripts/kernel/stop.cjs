// The stop button as the cells' thread sees it: a number that the front raises with each press. A second one says that a
// signal comes from the front, and is no press of its own.

/** The name of the check that compiled cells call. */
const CHECK = '__stopWhenInterrupted__';
const KERNEL = Symbol.for('course.kernel');
const SENTENCE = 'Interrupted: this cell was stopped.';
const { load, store } = Atomics;

/** Thrown into a cell that was stopped. */
class Interrupted extends Error {
  name = 'Interrupted';

  constructor() {
    super('this cell was stopped.');
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    return SENTENCE;
  }
}

/**
 * Opens the stop button for the cells and, as `globalThis[Symbol.for('course.kernel')]`, for the course's own loops.
 * @param {Int32Array} flag shared with the front.
 */
function openStop(flag) {
  let acknowledged = 0;
  const listeners = new Set();
  const atEnd = new Set();
  const check = () => {
    if (load(flag, 0) !== acknowledged) throw new Interrupted();
  };
  const kernel = Object.freeze({
    /** How often the stop button was pressed so far. */
    interrupts: () => load(flag, 0),
    /** Calls back at each press. @returns a function that ends this. */
    onInterrupt(listener) {
      const one = () => listener();
      listeners.add(one);
      return () => void listeners.delete(one);
    },
    /** Calls back after each cell, which waits for it. */
    onCellEnd: (listener) => void atEnd.add(listener),
    /** The same program, its loops and functions with a check of the stop button. */
    withChecks: (code) => require('./loops.cjs').withChecks(code),
  });
  Object.defineProperty(globalThis, CHECK, { value: check });
  Object.defineProperty(globalThis, KERNEL, { value: kernel });
  return {
    /** Whether work of the course goes on that has heard of a press and is about to end. */
    get isHeard() {
      return listeners.size > 0;
    },
    /** Throws where the button was pressed since the cell began: it may have ended without a look at it. */
    check,
    /** A new cell begins: what was pressed before is not meant for it. */
    acknowledge() {
      acknowledged = load(flag, 0);
      store(flag, 1, 0);
    },
    /** Tells those who wait for a press. */
    tell() {
      for (const listener of listeners) quietly(listener);
    },
    /** @param cell `redeclared`: whether a name that was taken now holds another object. */
    async cellEnded(cell) {
      for (const listener of atEnd) await quietly(() => listener(cell));
    },
  };
}

async function quietly(work) {
  try {
    await work();
  } catch {} // nothing that only listens may keep the kernel from going on
}

module.exports = { openStop, Interrupted, CHECK, SENTENCE };
