// The cells that were sent, one after the other: each has its outputs, its reply, and its "idle".

/** Milliseconds that requests behind a failed one may still arrive: "Run All" sends them one by one. */
const STRAGGLERS_MS = 50;
/** Cells whose late outputs still find their place. */
const REMEMBERED = 10_000;

/**
 * Opens the queue.
 * @param front what it works with: `toMain`, `reply`, `publish`, `publishStatus`, `notice`, `record`.
 */
function openQueue({ toMain, reply, publish, publishStatus, notice, record }) {
  const waiting = [];
  /** Headers of the requests, by the number of the cell. */
  const parents = new Map();
  let count = 0;
  let running;
  let isReady = false;

  const next = () => {
    if (running || !isReady) return;
    running = waiting.shift();
    if (!running) return;
    running.cell = ++count;
    parents.set(count, running.header);
    parents.delete(count - REMEMBERED);
    const last = record.begin(count);
    if (last) {
      notice.close(running.header, true); // or the notice would take the sentence along
      publish('stream', running.header, JSON.stringify({ name: 'stderr', text: last }));
    }
    toMain({ type: 'run', cell: count, code: running.content.code });
  };

  const finish = async (request, content) => {
    await reply(request, content);
    publishStatus('idle', request.header);
  };

  const done = async (cell, ok) => {
    if (running?.cell !== cell) return;
    const request = running;
    record.end();
    notice.close(request.header);
    if (!ok && request.content.stop_on_error !== false) {
      await new Promise((resolve) => setTimeout(resolve, STRAGGLERS_MS));
      const behind = waiting.splice(0);
      await finish(request, { status: 'error', execution_count: cell });
      for (const one of behind) await finish(one, { status: 'aborted' });
    } else {
      await finish(request, { status: ok ? 'ok' : 'error', execution_count: cell });
    }
    running = undefined;
    next();
  };

  return {
    add(request) {
      publishStatus('busy', request.header);
      if (count === 0 && waiting.length === 0) notice.open(request);
      waiting.push(request);
      next();
    },
    ready() {
      isReady = true;
      next();
    },
    publish(cell, kind, content) {
      const parent = parents.get(cell);
      if (!parent) return;
      notice.close(parent, true);
      publish(kind, parent, content);
    },
    done,
    /** Whether a cell runs or waits. */
    get isBusy() {
      return Boolean(running) || waiting.length > 0;
    },
    /** The cell that runs, with its header; undefined between two. */
    get running() {
      return running;
    },
  };
}

module.exports = { openQueue };
