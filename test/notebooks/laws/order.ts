// The order of cells: imports first, with what the check card speaks of, and a paragraph before each cell of code.
import ts from 'typescript';
import { codeCells, type Lesson } from '../lesson';

export function proseBeforeCode({ cells }: Lesson): string[] {
  return cells
    .filter(({ type }, index) => type === 'code' && cells[index - 1]?.type !== 'markdown')
    .map(({ number }) => `Cell ${number} is code without a Markdown cell before it that says why.`);
}

export function importsFirst(lesson: Lesson): string[] {
  const [first, ...others] = codeCells(lesson);
  if (!first) return ['It has no code.'];
  const late = others.filter(({ source }) => statements(source).some(ts.isImportDeclaration));
  return [
    ...(statements(first.source).every(ts.isImportDeclaration)
      ? []
      : [`Cell ${first.number}, the first code cell, holds more than imports.`]),
    ...late.map(({ number }) => `Cell ${number} imports: move the import to the first code cell.`),
  ];
}

/** The card of a check says `hint('…')`, which a reader types into a cell of their own. */
export function hintAtHand(lesson: Lesson): string[] {
  const [first, ...others] = codeCells(lesson);
  if (!others.some(({ source }) => /\bcheck\(/.test(source)) || /\bhint\b/.test(first.source)) return [];
  return [`Cell ${first.number} does not import hint, which the card of a check tells the reader to run.`];
}

/** Lessons that ask and answer in one cell, or answer what they did not ask. */
const UNASKED = ['10-optimisations', '11-generation'];

/** A guess is asked for in an earlier cell than its answer, and each guess is answered. */
export function asksBeforeAnswering(lesson: Lesson): string[] {
  if (UNASKED.includes(lesson.name)) return [];
  const calls = codeCells(lesson).flatMap(({ number, source }) =>
    [...source.matchAll(/(?<![.\w])(?:(predict)\(\s*([^,\s]+),\s*null|(reveal)\(\s*([^,\s]+),)/g)].map(
      ([, predict, guess, reveal, answer]) => ({ number, name: predict ?? reveal, id: guess ?? answer }),
    ),
  );
  const asked = calls.filter(({ name }) => name === 'predict');
  const answered = calls.filter(({ name }) => name === 'reveal');
  return [
    ...answered
      .filter(({ id, number }) => !asked.some((guess) => guess.id === id && guess.number < number))
      .map(({ id, number }) => `Cell ${number} reveals ${id}, which no earlier cell asks for by predict.`),
    ...asked
      .filter(({ id, number }) => !answered.some((answer) => answer.id === id && answer.number > number))
      .map(({ id, number }) => `Cell ${number} asks for ${id}, which no later cell reveals.`),
  ];
}

function statements(source: string): readonly ts.Statement[] {
  return ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022).statements;
}
