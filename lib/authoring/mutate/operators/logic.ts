// And for or, true for false, conditions that are negated or always or never hold.
import ts from 'typescript';
import { type Change, grouped, replace } from '../change';
import { isComparison } from './comparisons';

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
