// How much code, in which portions, and how much prose to it.
import { codeCells, type Lesson, withoutFences } from '../lesson';

/** The first lesson only opens the door, so it may have fewer cells. */
const CODE_CELLS = { least: 10, leastInFirst: 4, most: 20 };
const LONGEST_CELL = 15;
/** What JupyterLab shows beside its file list in a laptop's window; longer lines scroll sideways. */
const WIDEST_LINE = 105;
const MEDIAN = { least: 3, most: 5 };
/** Meant are 15 to 25. The tolerance is for how a line is counted: a long call may stand on one or on four. */
const WORDS_PER_LINE = { least: 12, most: 30 };

export function numberOfCodeCells(lesson: Lesson): string[] {
  const count = codeCells(lesson).length;
  const least = lesson.name.startsWith('00') ? CODE_CELLS.leastInFirst : CODE_CELLS.least;
  if (count >= least && count <= CODE_CELLS.most) return [];
  return [`It has ${count} code cells; expected ${least} to ${CODE_CELLS.most}.`];
}

export function longestCell(lesson: Lesson): string[] {
  return codeCells(lesson)
    .filter(({ source }) => linesOf(source) > LONGEST_CELL)
    .map(
      ({ number, source }) =>
        `Cell ${number} has ${linesOf(source)} lines; at most ${LONGEST_CELL}: move code to lib/ or split the cell.`,
    );
}

/** The formatter breaks code at 100 columns, but not comments and texts. */
export function widestLine(lesson: Lesson): string[] {
  return codeCells(lesson)
    .map(({ number, source }) => ({
      number,
      width: Math.max(...source.split('\n').map(({ length }) => length)),
    }))
    .filter(({ width }) => width > WIDEST_LINE)
    .map(
      ({ number, width }) =>
        `Cell ${number} has a line of ${width} columns; at most ${WIDEST_LINE}: break its text, or move its comment.`,
    );
}

/** Of all code cells but the first, which holds the imports. */
export function medianCell(lesson: Lesson): string[] {
  const lines = codeCells(lesson)
    .slice(1)
    .map(({ source }) => linesOf(source));
  const middle = median(lines);
  if (lines.length === 0 || (middle >= MEDIAN.least && middle <= MEDIAN.most)) return [];
  return [`The median code cell has ${middle} lines; expected ${MEDIAN.least} to ${MEDIAN.most}.`];
}

/**
 * Words of prose per line of code, from below the imports to the summary. The opening, the summary, the quiz and
 * what follows are the frame and not counted. Neither are headings, fenced code, lines of brackets alone, and
 * lines that hold nothing but a text, such as the description of a chart.
 */
export function proseToCode(lesson: Lesson): string[] {
  const { words, lines } = density(lesson);
  const ratio = words / lines;
  if (lines === 0 || (ratio >= WORDS_PER_LINE.least && ratio <= WORDS_PER_LINE.most)) return [];
  const { least, most } = WORDS_PER_LINE;
  return [
    `It has ${ratio.toFixed(1)} words of prose per line of code (${words} to ${lines}); expected ${least} to ${most}.`,
  ];
}

function density(lesson: Lesson): { words: number; lines: number } {
  const body = bodyOf(lesson);
  const prose = body.filter(({ type }) => type === 'markdown').map(({ source }) => wordsOf(source));
  const code = body.filter(({ type }) => type === 'code').map(({ source }) => tellingLines(source));
  return { words: sum(prose), lines: sum(code) };
}

/** From the first code cell, which holds the imports and is left out, to the summary. */
function bodyOf({ cells }: Lesson) {
  const first = cells.findIndex(({ type }) => type === 'code');
  const summary = cells.findIndex(({ source, type }) => type === 'markdown' && /^#+.*summary/im.test(source));
  return cells.slice(first + 1, summary === -1 ? undefined : summary);
}

function wordsOf(markdown: string): number {
  const text = withoutFences(markdown)
    .replace(/^#.*$/gm, '')
    .replace(/<[^>]+>/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Lines that are not blank. */
function linesOf(source: string): number {
  return source.split('\n').filter((line) => line.trim() !== '').length;
}

/** Lines that a reader has to read as code. */
function tellingLines(source: string): number {
  const onlyText = /^\s*(\w+:\s*)?(['"`]).*\2,?\s*$/;
  const lines = source.split('\n');
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line) && !onlyText.test(line)).length;
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const below = sorted[Math.floor((sorted.length - 1) / 2)];
  return (below + sorted[Math.floor(sorted.length / 2)]) / 2;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
