// The cells and their outputs. What a cell starts and leaves behind (timers, promises) still belongs to it: its outputs
// go below the cell that caused them, whichever runs by then.
const { AsyncLocalStorage } = require('node:async_hooks');
const { openText } = require('./text.cjs');
const { showThrown } = require('./shown.cjs');

const toJson = JSON.stringify;
/** Characters of one output: a page takes long to draw more, and Jupyter's server begins to drop messages. */
const LARGEST_OUTPUT = 20e6;
/** Outputs of one cell, besides its text. */
const MOST_OUTPUTS = 500;

/** Opens the cells. @param send takes messages to the front. */
function openCells(send) {
  const owner = new AsyncLocalStorage();
  let running;
  let last;
  return {
    /** The cell to which what happens now belongs: that which started it, else the last. */
    get current() {
      return owner.getStore() ?? running ?? last;
    },
    get running() {
      return running;
    },
    begin(number) {
      running = openCell(number, send);
      last = running;
      return running;
    },
    within: (cell, work) => owner.run(cell, work),
    end(cell) {
      cell.end();
      if (running === cell) running = undefined;
    },
  };
}

function openCell(number, send) {
  const publish = (kind, content) => send({ type: 'publish', cell: number, kind, content: toJson(content) });
  const text = openText((name, piece) => publish('stream', { name, text: piece }));
  let numOutputs = 0;
  const say = (name, words) => {
    text.summarize();
    publish('stream', { name, text: shorten(words) });
  };
  return {
    number,
    /** What the cell prints: shown as far as it fits. */
    write: text.write,
    /** What is said about the cell: always shown. */
    say,
    fail: (error) => say('stderr', `${showThrown([error])}\n`),
    note: (sentence) => say('stderr', `${sentence}\n`),
    display(content, update) {
      if (!update && ++numOutputs > MOST_OUTPUTS) return text.leaveOut();
      text.flush();
      const json = toJson(content);
      const fits = json.length <= LARGEST_OUTPUT;
      send({
        ...{ type: 'publish', cell: number, kind: update ? 'update_display_data' : 'display_data' },
        content: fits ? json : toJson({ ...content, data: tooLarge(json.length), metadata: {} }),
      });
    },
    end: text.end,
  };
}

function tooLarge(length) {
  const size = `${(length / 1e6).toFixed(0)} MB`;
  return {
    'text/plain': `An output of ${size} was left out: more than a notebook can show. Show a part of it.`,
  };
}

function shorten(words) {
  return words.length <= 20_000 ? words : `${words.slice(0, 10_000)}\n[… left out …]\n${words.slice(-5_000)}`;
}

module.exports = { openCells };
