// Every mutant of a solution: the whole file with one small change in what the learner has to write.
import ts from 'typescript';
import { REGION_END, REGION_START } from '../../grading';
import type { Change, Operator } from './change';
import { calls, constants, lists, statements } from './parts';
import { arithmetic, comparisons, logic, operands } from './signs';

/** All operators, each with the name that reports give it. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  ...{ arithmetic, comparisons, logic, constants },
  ...{ calls, lists, operands, statements },
};

/** One mutant. */
export interface Mutant {
  /** The exercise's id. */
  readonly exercise: string;
  /** The operator that made it. */
  readonly operator: string;
  /** The line of the solution where the change begins, from 1. */
  readonly line: number;
  /** The lines that changed, each trimmed, before and after. */
  readonly before: string;
  readonly after: string;
  /** The whole file. */
  readonly source: string;
}

/**
 * The mutants of one solution in the order of its lines, each text once.
 * @param source the solution; only what stands between its marks is changed.
 */
export function mutantsOf(exercise: string, source: string): Mutant[] {
  const file = ts.createSourceFile('solution.ts', source, ts.ScriptTarget.ES2022, true);
  const regions = regionsOf(source);
  const mutants = new Map<string, Mutant>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return; // types are gone when it runs
    for (const [operator, change] of isInside(node, regions) ? changesOf(node) : []) {
      const mutant = { exercise, operator, ...changed(source, change) };
      if (mutant.source !== source && !mutants.has(mutant.source)) mutants.set(mutant.source, mutant);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...mutants.values()].sort((a, b) => a.line - b.line);
}

function changesOf(node: ts.Node): [string, Change][] {
  return Object.entries(OPERATORS).flatMap(([name, operator]) =>
    operator(node).map((change): [string, Change] => [name, change]),
  );
}

/** The regions as positions in the text. */
function regionsOf(source: string): { start: number; end: number }[] {
  const regions: { start: number; end: number }[] = [];
  let [position, start] = [0, 0];
  for (const line of source.split('\n')) {
    if (REGION_START.test(line)) start = position;
    if (REGION_END.test(line)) regions.push({ start, end: position });
    position += line.length + 1;
  }
  return regions;
}

function isInside(node: ts.Node, regions: readonly { start: number; end: number }[]): boolean {
  return regions.some(({ start, end }) => node.getStart() >= start && node.getEnd() <= end);
}

/** The text after a change, and the lines that it touches. */
function changed(
  source: string,
  { start, end, text }: Change,
): Pick<Mutant, 'line' | 'before' | 'after' | 'source'> {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  const [head, tail] = [source.slice(lineStart, start), source.slice(end, lineEnd)];
  return {
    line: source.slice(0, start).split('\n').length,
    before: trimmed(source.slice(lineStart, lineEnd)),
    after: trimmed(head + text + tail),
    source: source.slice(0, start) + text + source.slice(end),
  };
}

function trimmed(lines: string): string {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
