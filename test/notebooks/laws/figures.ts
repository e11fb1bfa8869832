// Figures from the literature, typed into code, carry their source in the row they stand in.
import ts from 'typescript';
import { codeCells, type Lesson } from '../lesson';
import { speaksOfTheWorld } from './statements';

/** From so many digits on, a number is no setting that somebody chose, but a figure that comes from somewhere. */
const FIGURE_DIGITS = 3;
const SOURCED = /\bsource\b|https?:\/\/|\bdoi:/;

/** In lessons from 08 on. Figures from `data/` need nothing: each row there has its source. */
export function figuresHaveSources(lesson: Lesson): string[] {
  if (!speaksOfTheWorld(lesson)) return [];
  return codeCells(lesson).flatMap(({ number, source }) =>
    unsourcedFigures(source).map(
      (figure) =>
        `Cell ${number} has the figure ${figure} without its source: take it from data/, compute it, or put ` +
        '`source` (or the address) into the same row.',
    ),
  );
}

function unsourcedFigures(code: string): string[] {
  const file = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && isFigure(node.getText()) && !SOURCED.test(rowOf(node, code))) {
      found.push(node.getText());
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

/** Settings are round (0.005, 20, 1000), powers of two, or years. */
function isFigure(text: string): boolean {
  const value = Number(text.replaceAll('_', ''));
  const isYear = Number.isInteger(value) && value >= 1900 && value < 2040;
  if (isYear || Number.isInteger(Math.log2(value))) return false;
  const [mantissa] = value.toExponential().split('e');
  return mantissa.replace('.', '').length >= FIGURE_DIGITS;
}

/** The object or the call that the number stands in, with the comment at the end of its line. */
function rowOf(literal: ts.Node, code: string): string {
  let row = literal.parent;
  while (!ts.isObjectLiteralExpression(row) && !ts.isCallExpression(row) && !ts.isStatement(row))
    row = row.parent;
  const lineEnd = code.indexOf('\n', row.end);
  return code.slice(row.getStart(), lineEnd === -1 ? code.length : lineEnd);
}
