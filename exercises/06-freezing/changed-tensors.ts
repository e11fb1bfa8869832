/**
 * Which tensors of a model are not what they were?
 *
 * A tensor has changed when any of its numbers is another one, by however little, when it has more or fewer numbers,
 * or when only one side has it, even if it is empty. NaN that stays NaN has not changed (`Object.is(NaN, NaN)` is true,
 * `NaN === NaN` is not). Whether -0 is another number than 0 is left open.
 * @param before tensors by name
 * @param after tensors by name
 * @returns the names of the changed tensors, each once, in the order that `sort()` gives
 */
export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  // TODO: return the names of the tensors that changed, sorted.
  // Example: changedTensors({ bias: [1, 2], kernel: [3] }, { bias: [1, 2.5], kernel: [3] }) is ['bias'].
  throw new Error('Not written yet: open exercises/06-freezing/changed-tensors.ts, write your code in place of this line, save, and check again.');
}
