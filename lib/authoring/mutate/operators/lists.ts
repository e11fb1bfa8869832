// A list with one item fewer, or in another order, or the list itself where a copy was made.
import ts from 'typescript';
import { type Change, replace } from '../change';

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
