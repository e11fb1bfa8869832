// The table of claims (notebooks/claims.json), and what breaks its law, as sentences.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { statements } from './laws/statements';
import { type Lesson, proseCells, ROOT, withoutFences } from './lesson';

/** One sentence of a lesson that says what causes what or how much, and where its control runs; or a definition. */
export interface Claim {
  readonly lesson: string;
  /** A definition says what a word means or what follows by arithmetic: there is nothing to leave out and run again. */
  readonly kind: 'claim' | 'definition';
  /** As it stands in the lesson. */
  readonly sentence: string;
  /** What is run without the cause, in one sentence. */
  readonly control?: string;
  /** The test file, from the course's folder. */
  readonly test?: string;
  /** The title of its `it`. */
  readonly title?: string;
}

/** The table, in order. */
export const readClaims = (): Claim[] =>
  JSON.parse(readFileSync(join(ROOT, 'notebooks', 'claims.json'), 'utf8')) as Claim[];

/** Words by which a sentence gives a cause. */
const CAUSE =
  /\b(because|therefore|thanks to|hence|owing to|(?:that|this) is why|(?:for|by) (?:this|that) reason)\b|, since\b/i;

/** What is wrong with the entries of one lesson. */
export function claimProblems(lesson: Lesson, claims: readonly Claim[]): string[] {
  const entries = claims.filter((claim) => claim.lesson === lesson.name);
  const text = plain(proseOf(lesson).join('\n\n'));
  const said = entries.map(({ sentence }) => plain(sentence));
  return [
    ...entries.flatMap((entry, i) => entryProblems(entry, text.includes(said[i]))),
    ...said
      .filter((sentence, i) => said.indexOf(sentence) !== i)
      .map((sentence) => `"${sentence}" stands twice in the table. Keep one of them.`),
    ...needed(lesson)
      .map(({ what, sentence }) => ({ what, left: uncovered(plain(sentence), said) }))
      .filter(({ left }) => /\p{L}/u.test(left))
      .map(
        ({ what, left }) =>
          `${what} is not in notebooks/claims.json: "${left}". Enter it with its control, or as a definition.`,
      ),
  ];
}

function entryProblems(entry: Claim, stands: boolean): string[] {
  const { kind, sentence, control, test, title } = entry;
  const where = `"${sentence}"`;
  const missing = stands ? [] : [`${where} does not stand in the lesson. Mend the one or the other.`];
  if (kind === 'definition') {
    const extra = Object.keys(entry).filter((key) => ['control', 'test', 'title'].includes(key));
    return [...missing, ...extra.map((key) => `${where} is a definition and has a "${key}". Leave it out.`)];
  }
  if (kind !== 'claim') return [...missing, `${where} is a "${kind}". Expected a claim or a definition.`];
  if (!control || !test || !title) {
    return [...missing, `${where} is a claim without "control", "test" and "title". Add them.`];
  }
  const found = existsSync(join(ROOT, test)) && titlesIn(readFileSync(join(ROOT, test), 'utf8'));
  if (!found) return [...missing, `${where} is tested in ${test}, which does not exist.`];
  return found.includes(title) ? missing : [...missing, `${test} has no it('${title}', …) for ${where}.`];
}

/** What the table must hold: each line of the summary, and above it each sentence that gives a cause. */
function needed(lesson: Lesson): { what: string; sentence: string }[] {
  const [above, summary] = parts(lesson);
  const causes = above
    .flatMap((cell) => cell.split(/\n\s*\n/))
    .flatMap(statements)
    .filter((sentence) => CAUSE.test(sentence));
  const lines = summary.split('\n').filter((line) => /^\d+\. /.test(line));
  return [
    ...causes.map((sentence) => ({ what: 'A sentence that gives a cause', sentence })),
    ...lines.map((line) => ({ what: 'A line of the summary', sentence: line.replace(/^\d+\. /, '') })),
  ];
}

/** The prose from below the imports to the summary, cell by cell, and the summary. */
function parts(lesson: Lesson): [string[], string] {
  const first = lesson.cells.findIndex(({ type }) => type === 'code');
  const cells = proseCells(lesson)
    .filter(({ number }) => number > first)
    .map(({ source }) => withoutFences(source));
  const last = cells.findIndex((cell) => /^## Summary/m.test(cell));
  if (last === -1) return [cells, ''];
  const [before, summary] = cells[last].split(/^## Summary.*$/m);
  return [[...cells.slice(0, last), before], summary.split(/^## /m)[0]];
}

/** What is left of a sentence when the entries are taken out. */
function uncovered(sentence: string, entries: readonly string[]): string {
  if (entries.some((entry) => entry.includes(sentence))) return '';
  return entries.reduce((left, entry) => left.replace(entry, ' '), sentence).trim();
}

const proseOf = (lesson: Lesson): string[] => proseCells(lesson).map(({ source }) => source);

/** Without marks of emphasis and without the targets of links, white space as one space: as it is read aloud. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first argument of each `it(…)`, where it is a plain text. */
function titlesIn(code: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'it') {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', code, ts.ScriptTarget.Latest, true));
  return titles;
}
