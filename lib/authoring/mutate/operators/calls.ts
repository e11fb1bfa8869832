// Another function called, one argument fewer, a step of a chain left out.
import ts from 'typescript';
import { type Change, replace } from '../change';

/** What stands in a method's place. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
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
  return (OTHERS[expression.name.text] ?? []).map((other) => replace(expression.name, other));
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
