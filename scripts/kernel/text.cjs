// The text of one cell: the beginning as it comes, then, when the cell ends, how much was left out, and the last lines.

const FIRST_LINES = 400;
const FIRST_CHARACTERS = 60_000;
const LAST_LINES = 20;
const LAST_CHARACTERS = 4_000;
/** What a cell that has ended may still print. */
const LATE_CHARACTERS = 20_000;
/** Pause between two messages: thousands a second would be dropped on their way. */
const EVERY_MS = 50;
const { setTimeout, performance } = globalThis;

/** @param publish sends a piece: `publish('stdout', text)`. */
function openText(publish) {
  let pending = []; // [name, text], to be sent together
  let sentAt = Number.NEGATIVE_INFINITY;
  let timer;
  const head = { lines: FIRST_LINES, characters: FIRST_CHARACTERS };
  let rest = nothing();
  let numOutputsLeftOut = 0;
  let ended = false;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (pending.length === 0) return;
    const pieces = pending;
    pending = [];
    sentAt = performance.now();
    for (const [name, text] of pieces) publish(name, text);
  };
  const show = (name, text) => {
    const before = pending[pending.length - 1];
    if (before?.[0] === name) before[1] += text;
    else pending.push([name, text]);
    if (performance.now() - sentAt >= EVERY_MS) flush();
    else timer ??= setTimeout(flush, EVERY_MS).unref();
  };
  /** Shows what was held back of the text so far. */
  const summarize = () => {
    flush();
    for (const piece of summaryOf(rest, numOutputsLeftOut)) publish(...piece);
    rest = nothing();
    numOutputsLeftOut = 0;
  };
  return {
    write(name, text) {
      const fits = fitting(text, head);
      head.characters -= fits;
      if (fits > 0) show(name, text.slice(0, fits));
      if (fits < text.length && !(ended && rest.characters > 0)) hold(rest, name, text.slice(fits));
      if (ended && rest.characters > 0 && rest.said !== true) {
        rest.said = true;
        show('stderr', '\n[What this cell prints from here on is left out: it ended long ago.]\n');
      }
    },
    flush,
    summarize,
    leaveOut: () => numOutputsLeftOut++,
    end() {
      summarize();
      ended = true;
      head.lines = FIRST_LINES;
      head.characters = LATE_CHARACTERS;
    },
  };
}

/** What was printed beyond the beginning. */
function nothing() {
  return { characters: 0, lines: 0, name: 'stdout', end: '' };
}

function hold(rest, name, text) {
  rest.name = name;
  rest.characters += text.length;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) rest.lines++;
  rest.end += text.slice(-LAST_CHARACTERS);
  if (rest.end.length > 8 * LAST_CHARACTERS) rest.end = rest.end.slice(-LAST_CHARACTERS);
}

/** How many characters of a text still belong to the beginning; lines are counted off. */
function fitting(text, head) {
  const most = Math.min(text.length, head.characters);
  let at = 0;
  while (at < most && head.lines > 0) {
    const end = text.indexOf('\n', at);
    if (end < 0 || end >= most) return most;
    head.lines--;
    at = end + 1;
  }
  return head.lines > 0 ? most : at;
}

function summaryOf({ characters, lines, name, end }, numOutputs) {
  const pieces = [];
  if (characters > 0) {
    const last = end.slice(-LAST_CHARACTERS).split('\n');
    const shown = last.slice(-LAST_LINES - 1).join('\n');
    const left = characters - shown.length;
    const numLines = Math.max(0, lines - (shown.split('\n').length - 1));
    if (left > 0) {
      const what =
        numLines > 0 ? `${count(numLines, 'line')} (${count(left, 'character')})` : count(left, 'character');
      pieces.push(['stderr', `\n[… ${what} left out here. To see fewer at once, print every hundredth …]\n`]);
    }
    pieces.push([name, shown]);
  }
  if (numOutputs > 0) pieces.push(['stderr', `[… ${count(numOutputs, 'further output')} left out …]\n`]);
  return pieces;
}

function count(number, noun) {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

module.exports = { openText };
