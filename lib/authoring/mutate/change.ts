// One small change of a program's text, and the shape that all operators share.
import type ts from 'typescript';

/** Replaces the characters from `start` up to, not including, `end`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Gives the changes that it knows for one node of a program: none for most nodes. */
export type Operator = (node: ts.Node) => Change[];

/** The change that puts `text` in a node's place; comments before the node stay. */
export function replace(node: ts.Node, text: string): Change {
  return { start: node.getStart(), end: node.getEnd(), text };
}

/** Leaves no room for another binding: `a - b` becomes `(a - b)`. A name, a number or a call needs none. */
export function grouped(text: string): string {
  return /^[\w.$[\]]+$/.test(text) ? text : `(${text})`;
}
