// Starts the kernel: the front on its own thread at once, then TypeScript, which takes seconds to load.
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');
const { guardGlobals } = require('./globals.cjs');
const { openCells } = require('./cells.cjs');
const { guardProcess } = require('./process.cjs');
const { openStop } = require('./stop.cjs');

/**
 * Starts a kernel on this process.
 * @param {string} connectionFile in which Jupyter names ports and key.
 */
function startKernel(connectionFile) {
  const flag = new Int32Array(new SharedArrayBuffer(8));
  const front = new Worker(join(__dirname, 'front.cjs'), {
    workerData: { connectionFile, flag, kernelInfo: KERNEL_INFO },
  });
  const send = front.postMessage.bind(front);
  front.on('error', (error) => {
    process._rawDebug(error);
    exit(1);
  });
  const stop = openStop(flag);
  const cells = openCells(send);
  const exit = guardProcess({
    cells,
    interrupt: () => Atomics.exchange(flag, 1, 0) || send({ type: 'interrupt' }),
  });
  const { openExecutor } = require('./executor.cjs'); // TypeScript
  const executor = openExecutor(cells);
  const guard = guardGlobals();

  const run = async ({ cell: number, code }) => {
    const cell = cells.begin(number);
    stop.acknowledge();
    const before = executor.objects();
    let ok = false;
    try {
      ok = await cells.within(cell, () => executor.execute(code));
      if (ok) stop.check();
    } catch (error) {
      ok = false;
      cell.fail(error);
    } finally {
      const changed = guard.restore();
      if (changed) cell.note(changed);
      await stop.cellEnded({ redeclared: executor.hasReplaced(before) });
      cells.end(cell);
      send({ type: 'done', cell: number, ok });
    }
  };
  /** Ends a cell that only waits. Work of the course that heard of the press has longer for its last step. */
  const giveUp = (cell, ms) =>
    later(() => {
      if (!cell || cells.running !== cell) return;
      if (stop.isHeard && ms < LONGEST_END_MS) giveUp(cell, 2 * ms);
      else executor.interrupt();
    }, ms);
  const on = {
    run,
    ask: ({ id, what, content }) => send({ type: 'answer', id, content: executor.answer(what, content) }),
    interrupt() {
      stop.tell();
      giveUp(cells.running, GIVE_UP_AFTER_MS);
    },
    exit: () => exit(0),
  };
  front.on('message', (message) => on[message.type](message));
  send({ type: 'ready' });
}

const later = setTimeout;

/** Milliseconds that a cell has to end by itself once it was interrupted. */
const GIVE_UP_AFTER_MS = 500;
/** No single wait for that is longer. */
const LONGEST_END_MS = 4000;

/** What tslab says of itself. */
const KERNEL_INFO = {
  ...{
    protocol_version: '5.3',
    implementation: 'tslab',
    implementation_version: '1.0.0',
    banner: 'TypeScript',
  },
  language_info: {
    ...{ name: 'typescript', version: '5.0.4', mimetype: 'text/typescript', file_extension: '.ts' },
    codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
  },
};

module.exports = { startKernel };
