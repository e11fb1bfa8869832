/**
 * What it takes to answer: the multiplications and additions in the matrix products of a forward pass.
 *
 * In a layer from n to m numbers, every output is a sum of n products: n multiplications and as many additions (the
 * first product is added to a zero). Biases, relu and softmax are not counted.
 * @param layerSizes from input to output: [64, 32, 10] is two layers, 64 -> 32 and 32 -> 10; two sizes or more, and they
 *   stay as they are
 * @param numRows how many inputs go through, 0 or more
 * @returns operations
 */
export function forwardFlops(layerSizes: number[], numRows: number): number {
  // TODO: return the number of operations, a whole number.
  // Example: forwardFlops([2, 3], 1) is 12: three outputs, for each two multiplications and two additions.
  throw new Error('Not written yet: open exercises/08-training-vs-inference/forward-flops.ts, write your code in place of this line, save, and check again.');
}
