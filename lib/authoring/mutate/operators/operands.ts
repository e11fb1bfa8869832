// Operands in the other order where the order matters, and rows for columns.
import ts from 'typescript';
import { type Change, grouped, replace } from '../change';

/** Operations whose operands cannot change places. */
const ORDERED = [
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
];

/** Swapped operands. */
export function operands(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node) && ORDERED.includes(node.operatorToken.kind)) {
    const [left, right] = [node.left, node.right].map((operand) => grouped(operand.getText()));
    return [replace(node, `${right} ${node.operatorToken.getText()} ${left}`)];
  }
  return swappedIndices(node);
}

/** `a[i][j]` becomes `a[j][i]`. */
function swappedIndices(node: ts.Node): Change[] {
  if (!ts.isElementAccessExpression(node) || !ts.isElementAccessExpression(node.expression)) return [];
  const [array, first, second] = [
    node.expression.expression,
    node.expression.argumentExpression,
    node.argumentExpression,
  ].map((part) => part.getText());
  return [replace(node, `${array}[${second}][${first}]`)];
}
