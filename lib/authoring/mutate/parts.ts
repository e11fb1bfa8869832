// Slips of the parts: other constants, other functions, lists with one item fewer, statements left out.
import ts from 'typescript';
import { type Change, replace } from './change';

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

/** What stands in a method's place. */
const OTHER_METHODS: Readonly<Record<string, readonly string[]>> = {
  max: ['min'],
  min: ['max'],
  floor: ['ceil', 'round'],
  ceil: ['floor', 'round'],
  round: ['floor', 'ceil'],
  some: ['every'],
  every: ['some'],
  push: ['unshift'],
  findIndex: ['findLastIndex'],
};

/** Methods that may be left out: `a.sort(f)` becomes `a`. */
const STEPS = ['filter', 'sort', 'slice', 'reverse', 'map'];

/** Functions of one number that may be left out: `Math.abs(x)` becomes `(x)`. */
const OF_ONE_NUMBER = ['abs', 'sqrt', 'exp', 'log', 'floor', 'ceil', 'round'];

/** Changed calls. */
export function calls(node: ts.Node): Change[] {
  if (!ts.isCallExpression(node)) return [];
  return [...otherMethod(node), ...withoutStep(node), ...withoutArgument(node)];
}

function otherMethod({ expression }: ts.CallExpression): Change[] {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  return (OTHER_METHODS[expression.name.text] ?? []).map((other) => replace(expression.name, other));
}

function withoutStep(node: ts.CallExpression): Change[] {
  const method = node.expression;
  if (!ts.isPropertyAccessExpression(method)) return [];
  if (STEPS.includes(method.name.text)) return [replace(node, method.expression.getText())];
  const ofMath = method.expression.getText() === 'Math' && OF_ONE_NUMBER.includes(method.name.text);
  return ofMath && node.arguments.length === 1 ? [replace(node, `(${node.arguments[0].getText()})`)] : [];
}

function withoutArgument(node: ts.CallExpression): Change[] {
  return node.arguments.map((_, left) => {
    const others = node.arguments.filter((_, i) => i !== left).map((argument) => argument.getText());
    return { start: node.arguments.pos, end: node.arguments.end, text: others.join(', ') };
  });
}

/** Changed lists. */
export function lists(node: ts.Node): Change[] {
  if (!ts.isArrayLiteralExpression(node)) return [];
  const items = node.elements.map((item) => item.getText());
  if (items.length === 1) return withoutCopy(node);
  const fewer = items.map((_, left) => items.filter((_, i) => i !== left));
  const orders = items.length > 1 ? [...fewer, [...items].reverse()] : fewer;
  return orders.map((order) => replace(node, `[${order.join(', ')}]`));
}

/** `[...items]` becomes `items`. */
function withoutCopy(node: ts.ArrayLiteralExpression): Change[] {
  const [only] = node.elements;
  return ts.isSpreadElement(only) ? [replace(node, only.expression.getText())] : [];
}

/** Removed statements. */
export function statements(node: ts.Node): Change[] {
  const isOne =
    ts.isExpressionStatement(node) ||
    ts.isIfStatement(node) ||
    ts.isForStatement(node) ||
    ts.isForOfStatement(node);
  return isOne ? [replace(node, ';')] : [];
}
