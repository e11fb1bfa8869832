// message: The kernel came back as it was: the adapter is missing. Add `scale` times A B.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  return kernel.map((row) => [...row]);
}
