// The boundary of a comparison, and its opposite.
import ts from 'typescript';
import { type Change, replace } from '../change';

/** What stands in each comparison's place: first with the other boundary, then the opposite. */
const OTHERS: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
};

/** Comparison swaps. */
export function comparisons(node: ts.Node): Change[] {
  if (!ts.isBinaryExpression(node)) return [];
  return (OTHERS[node.operatorToken.kind] ?? []).map((other) => replace(node.operatorToken, other));
}

/** Whether `comparisons` has changes for this node. */
export function isComparison(node: ts.Node): boolean {
  return comparisons(node).length > 0;
}
