// A merge sort by recursion, and typed indices.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  const merged = (a: number[], b: number[]): number[] => {
    const out: number[] = [];
    let [i, j] = [0, 0];
    while (i < a.length || j < b.length) {
      if (j === b.length || (i < a.length && probabilities[a[i]] >= probabilities[b[j]])) out.push(a[i++]);
      else out.push(b[j++]);
    }
    return out;
  };
  const sorted = (indices: number[]): number[] => {
    if (indices.length < 2) return indices;
    const middle = indices.length >> 1;
    return merged(sorted(indices.slice(0, middle)), sorted(indices.slice(middle)));
  };
  const order = Uint32Array.from(sorted(probabilities.map((_, i) => i)));
  return Array.from(order.subarray(0, k), (index) => ({ index, probability: probabilities[index] }));
}
