// Slips of the sign: another operation, another boundary, and for or, operands the wrong way round.
import ts from 'typescript';
import { type Change, grouped, replace } from './change';

/** What stands in each operation's place. */
const OTHER_OPERATIONS: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
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
    return (OTHER_OPERATIONS[node.operatorToken.kind] ?? []).map((other) =>
      replace(node.operatorToken, other),
    );
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

/** What stands in each comparison's place: first with the other boundary, then the opposite. */
const OTHER_COMPARISONS: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
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
  return (OTHER_COMPARISONS[node.operatorToken.kind] ?? []).map((other) =>
    replace(node.operatorToken, other),
  );
}

/** Whether `comparisons` has changes for this node. */
function isComparison(node: ts.Node): boolean {
  return comparisons(node).length > 0;
}

/** Methods that answer yes or no. */
const QUESTIONS = ['includes', 'some', 'every', 'has', 'is'];

/** Logical swaps. */
export function logic(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) return connective(node.operatorToken);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replace(node, 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replace(node, 'true')];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [replace(node, node.operand.getText())];
  }
  if (isQuestion(node)) return [replace(node, `!${node.getText()}`)];
  if (ts.isIfStatement(node)) return condition(node.expression);
  if (ts.isConditionalExpression(node)) return condition(node.condition);
  return [];
}

function connective(token: ts.BinaryOperatorToken): Change[] {
  if (token.kind === ts.SyntaxKind.AmpersandAmpersandToken) return [replace(token, '||')];
  if (token.kind === ts.SyntaxKind.BarBarToken) return [replace(token, '&&')];
  return [];
}

function isQuestion(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return QUESTIONS.includes(node.expression.name.text) && !ts.isPrefixUnaryExpression(node.parent);
}

/** A comparison's own opposite comes from `comparisons`; a second one would only be counted twice. */
function condition(node: ts.Expression): Change[] {
  const fixed = [replace(node, 'true'), replace(node, 'false')];
  const covered = isComparison(node) || isQuestion(node) || ts.isPrefixUnaryExpression(node);
  return covered ? fixed : [...fixed, replace(node, `!${grouped(node.getText())}`)];
}

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
