// Every number in the prose has a source: an output above, the code, the data, a sum that is right, a citation.
//
// From lesson 08 on the course speaks of the world outside: there a small number counts, too, when it says how much
// (8 %, 3 days, $5), and a citation covers its own sentence, list item or row of a table instead of the paragraph.

import { trueEquations } from '../equations';
import { type Cell, type Lesson, withoutFences } from '../lesson';
import { inFull, isAbout, isClaim, isQuantity, isRounded, type Numeral, numeralsIn } from '../numerals';
import { speaksOfTheWorld, statements } from './statements';

/** What the cells of a lesson show, by the number of the cell, and what its data hold. */
export interface Sources {
  /** Text of the outputs of each code cell. */
  outputs: Map<number, string>;
  /** Text of the data that the lesson uses. */
  data: string;
}

/** Sections whose numbers are made up on purpose: options of a quiz, "what if" questions. */
const INVENTED = /^##+ .*\b(quiz|what would happen if)\b/im;
const HEADING = /^##? /m;
const CITED = /https?:\/\/|\[\^[^\]]+\]|\bdoi:/;
const ABOUT = /\b(about|around|some|nearly|roughly|almost|over|under|more than|less than)\s*$/i;

/**
 * Numbers with decimals or at least three digits whose source is missing, with the place and what to do.
 * Years, headings, names of files and addresses of links are left out.
 */
export function sourcedNumbers(lesson: Lesson, sources: Sources): string[] {
  const data = valuesOf(sources.data);
  let invented = false;
  return lesson.cells.flatMap((cell) => {
    if (cell.type !== 'markdown') return [];
    if (INVENTED.test(cell.source)) invented = true;
    else if (HEADING.test(cell.source)) invented = false;
    if (invented) return [];
    const known = [...data, ...shownBefore(lesson, cell, sources)];
    const isStrict = speaksOfTheWorld(lesson);
    return paragraphs(cell.source)
      .flatMap((paragraph) => (isStrict ? statements(paragraph) : [paragraph]))
      .flatMap((text) => unsourced(text, known, isStrict))
      .map(
        ({ text }) =>
          `Cell ${cell.number} says ${text.trim()}, which no output above it, no code beside it and no data set shows: ` +
          'print it in a cell above, cite its source ' +
          `in the same ${isStrict ? 'sentence' : 'paragraph'}, or write the sum that gives it.`,
      );
  });
}

/** The values that a reader has seen when they read `cell`: outputs and code above, and the code it introduces. */
function shownBefore({ cells }: Lesson, cell: Cell, { outputs }: Sources): number[] {
  const above = cells.filter(({ type, number }) => type === 'code' && number < cell.number);
  const next = cells.find(({ type, number }) => type === 'code' && number > cell.number);
  return [
    ...above.flatMap(({ number }) => valuesOf(outputs.get(number) ?? '')),
    ...[...above, ...(next ? [next] : [])].flatMap(({ source }) => valuesOf(source.replaceAll('_', ''))),
  ];
}

function unsourced(statement: string, known: number[], isStrict: boolean): Numeral[] {
  if (CITED.test(statement)) return [];
  const text = withoutNames(statement);
  const equations = trueEquations(text);
  return numeralsIn(text)
    .filter((numeral) => isClaim(numeral) || (isStrict && isQuantity(numeral, text)))
    .map((numeral) => inFull(numeral, text))
    .filter(({ start }) => !equations.some((equation) => start >= equation.start && start < equation.end))
    .filter((numeral) => !known.some((value) => isRounded(numeral, value)))
    .filter((numeral) => {
      const rounds = ABOUT.test(text.slice(0, numeral.start));
      return !(rounds && known.some((value) => isAbout(numeral, value)));
    });
}

const paragraphs = (markdown: string): string[] =>
  withoutFences(markdown)
    .replace(/^#.*$/gm, '')
    .split(/\n\s*\n/);

/** Without targets of links, tags of HTML, and names of files and exercises in code spans. */
function withoutNames(paragraph: string): string {
  return paragraph
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]+>/g, ' ')
    .replace(/`[^`\n]*[\w-]+\/[\w-]+[^`\n]*`/g, ' ');
}

const valuesOf = (text: string): number[] => numeralsIn(text).map(({ value }) => value);
