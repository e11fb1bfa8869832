// A statement left out. Without a declaration or a return nothing works at all, so those stay.
import ts from 'typescript';
import { type Change, replace } from '../change';

/** Removed statements. */
export function statements(node: ts.Node): Change[] {
  const isOne =
    ts.isExpressionStatement(node) ||
    ts.isIfStatement(node) ||
    ts.isForStatement(node) ||
    ts.isForOfStatement(node);
  return isOne ? [replace(node, ';')] : [];
}
