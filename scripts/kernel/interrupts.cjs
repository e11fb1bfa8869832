// The stop button, in four steps: loops see the flag at their next turn; what only waits is given up; what blocks its
// thread gets the signal that ends it; and when nothing helps, the cell says what does.
const { execFileSync } = require('node:child_process');
const { readdirSync, readFileSync } = require('node:fs');

const SIGNAL_AFTER_MS = 1000;
const SAY_AFTER_MS = 6000;
const ADVICE =
  'This cell does not stop: it is at work in a program or a library that cannot be interrupted. ' +
  'To end it, choose "Restart Kernel" in the Kernel menu; the variables are then gone.\n';

/**
 * Opens the stop button.
 * @param front `flag`, which both threads see, one higher for each press; `toMain`, `queue`, `publish`.
 */
function openInterrupts({ flag, toMain, queue, publish }) {
  return {
    raise() {
      Atomics.add(flag, 0, 1);
      toMain({ type: 'interrupt' });
      const pressed = queue.running;
      if (!pressed) return;
      const later = (ms, action) => setTimeout(() => queue.running === pressed && action(), ms);
      later(SIGNAL_AFTER_MS, () => breakIn(flag));
      later(SAY_AFTER_MS, () =>
        publish('stream', pressed.header, JSON.stringify({ name: 'stderr', text: ADVICE })),
      );
    },
  };
}

/** Ends what the thread of the cells waits for: programs that it has started, and code without a check of its own. */
function breakIn(flag) {
  if (process.platform === 'win32') return;
  Atomics.store(flag, 1, 1);
  for (const pid of [process.pid, ...childrenOf(process.pid)]) {
    try {
      process.kill(pid, 'SIGINT');
    } catch {} // it has ended
  }
}

function childrenOf(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const lists = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'));
    return lists.flatMap((list) => list.match(/\d+/g) ?? []).map(Number);
  } catch {
    return childrenByPs(pid);
  }
}

function childrenByPs(pid) {
  try {
    const lines = execFileSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8' }).split('\n');
    const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
    return pairs.filter(([parent, child]) => parent === pid && child).map(([, child]) => child);
  } catch {
    return [];
  }
}

module.exports = { openInterrupts };
