// Hints go from a nudge to nearly the answer, as far as a machine can tell: by the code that they quote.
import { existsSync, readFileSync } from 'node:fs';
import { type Exercise, exercisePaths, regionLines } from '../../grading';
import { saysSomething } from '../tree/leaks';

/** How many hints an exercise has. */
const NUM_HINTS = 3;

const INSTEAD = 'Put ... in place of the part that takes a thought.';

/**
 * What is wrong with the hints of one exercise, as sentences: there are three, all different, each quotes at least as
 * much code as the one before, and none a whole line of the solution.
 */
export function hintProblems({ id, hints = [] }: Exercise): string[] {
  const filled = hints.filter((hint) => typeof hint === 'string' && hint.trim() !== '');
  const different = new Set(filled.map((hint) => hint.trim())).size;
  if (hints.length !== NUM_HINTS || different !== NUM_HINTS) {
    return [
      `${id}: expected three different hints in exercises.json, found ${different}. Go from a nudge to nearly the answer.`,
    ];
  }
  return [...lessConcrete(id, filled), ...quotedLines(id, filled)];
}

function lessConcrete(id: string, hints: readonly string[]): string[] {
  const later = hints.findIndex((hint, i) => i > 0 && codeIn(hint) < codeIn(hints[i - 1]));
  if (later < 0) return [];
  return [
    `${id}: hint ${later + 1} quotes less code than hint ${later}. Each hint is more concrete than the one before: ` +
      'quote more in the later one (between backticks), or less in the earlier one.',
  ];
}

function quotedLines(id: string, hints: readonly string[]): string[] {
  const { solution } = exercisePaths(id);
  if (!existsSync(solution)) return [];
  const code = regionLines(readFileSync(solution, 'utf8')).filter((line) => !line.startsWith('//'));
  const lines = code.map(withoutEnding).filter(saysSomething);
  return hints.flatMap((hint, i) =>
    lines
      .filter((line) => squeezed(hint).includes(squeezed(line)))
      .map((line) => `${id}: hint ${i + 1} gives a whole line of the solution away: "${line}". ${INSTEAD}`),
  );
}

/** A line of code without its comment, and without the bracket or sign that ends it. */
function withoutEnding(line: string): string {
  return line
    .replace(/\s\/\/.*$/, '')
    .replace(/[\s;,{]+$/, '')
    .trim();
}

/** How many characters stand between backticks. */
function codeIn(hint: string): number {
  return (hint.match(/`[^`]*`/g) ?? []).join('').length;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
