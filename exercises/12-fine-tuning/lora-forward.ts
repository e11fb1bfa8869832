/**
 * What a kernel with an adapter beside it makes of one input: x K + scale (x A) B.
 *
 * The kernel K is frozen. A, called `down`, takes the input down to a few numbers, as many as the adapter's rank; B,
 * called `up`, takes these up to the size of the output. Inputs, outputs and rank are 1 or more; no argument is changed.
 * @param x the input, shape (inputs)
 * @param kernel K, shape (inputs, outputs)
 * @param down A, shape (inputs, rank)
 * @param up B, shape (rank, outputs)
 * @param scale how much the correction counts: any number, also 0 or below
 * @returns shape (outputs), in a new array
 */
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  // TODO: return the answer of the kernel plus the scaled correction, shape (outputs).
  // Example: loraForward([1, 2], [[1, 0], [0, 10]], [[1], [1]], [[2, -1]], 0.5) is [4, 18.5]:
  //   x K is [1, 20], x A is [3], (x A) B is [6, -3].
  throw new Error('Not written yet: open exercises/12-fine-tuning/lora-forward.ts, write your code in place of this line, save, and check again.');
}
