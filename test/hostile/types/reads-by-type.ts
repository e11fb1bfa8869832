// Asks the compiler for the solution's text by a type; only types may be imported, and no other file is opened.
// verdict: FAIL
import type * as solution from '../../../solutions/01-forward-pass/relu';

export function relu(x: number[]): number[] {
  const text: solution.relu extends never ? 1 : 2 = 'FOUND' as never;
  return text ? x : [];
}
