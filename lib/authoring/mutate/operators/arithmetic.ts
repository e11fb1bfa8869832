// Another operation: + for -, * for /, a step down for a step up, no sign.
import ts from 'typescript';
import { type Change, replace } from '../change';

/** What stands in each operation's place. */
const OTHERS: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.AsteriskAsteriskToken]: ['*'],
  [ts.SyntaxKind.PercentToken]: ['/'],
  [ts.SyntaxKind.PlusEqualsToken]: ['-=', '='],
  [ts.SyntaxKind.MinusEqualsToken]: ['+=', '='],
  [ts.SyntaxKind.AsteriskEqualsToken]: ['/=', '='],
  [ts.SyntaxKind.SlashEqualsToken]: ['*=', '='],
};

/** Arithmetic swaps. */
export function arithmetic(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) {
    return (OTHERS[node.operatorToken.kind] ?? []).map((other) => replace(node.operatorToken, other));
  }
  if (ts.isPostfixUnaryExpression(node)) {
    const other = node.operator === ts.SyntaxKind.PlusPlusToken ? '--' : '++';
    return [{ start: node.operand.getEnd(), end: node.getEnd(), text: other }];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    return [replace(node, node.operand.getText())];
  }
  return [];
}
