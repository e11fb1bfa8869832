// Constants one more, one less and 0; lengths off by one; other texts.
import ts from 'typescript';
import { type Change, replace } from '../change';

/** Digits that are kept of a number that was changed by 1: 0.999 - 1 is -0.001. */
const DIGITS = 12;

/** Changed constants. */
export function constants(node: ts.Node): Change[] {
  if (ts.isNumericLiteral(node)) return otherNumbers(Number(node.text)).map((text) => replace(node, text));
  if (ts.isStringLiteral(node)) return [replace(node, node.text === '' ? "'other'" : "''")];
  if (isLength(node)) return ['+', '-'].map((sign) => replace(node, `(${node.getText()} ${sign} 1)`));
  return [];
}

function otherNumbers(value: number): string[] {
  const others = [value + 1, value - 1, 0].map((other) => Number(other.toPrecision(DIGITS)));
  const changed = others.filter((other) => other !== value);
  return [...new Set(changed)].map((other) => (other < 0 ? `(${other})` : String(other)));
}

function isLength(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'length';
}
