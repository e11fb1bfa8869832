/**
 * One kernel that does the work of a kernel and its adapter: K + scale A B.
 *
 * Inputs, outputs and rank are 1 or more; no argument is changed.
 * @param kernel K, shape (inputs, outputs)
 * @param down A, shape (inputs, rank)
 * @param up B, shape (rank, outputs)
 * @param scale how much the correction counts: any number, also 0 or below (which takes an adapter off again)
 * @returns the merged kernel, shape (inputs, outputs), in new arrays
 */
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  // TODO: return the merged kernel, shape (inputs, outputs).
  // Example: loraMerge([[1, 0], [0, 10]], [[1], [3]], [[2, -1]], 0.5) is [[2, -0.5], [3, 8.5]]:
  //   A B is [[2, -1], [6, -3]].
  throw new Error('Not written yet: open exercises/12-fine-tuning/lora-merge.ts, write your code in place of this line, save, and check again.');
}
