// message: The largest was taken out of the list, so that all behind it moved up and got other indices. Note each index before you take anything out.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  const left = [...probabilities];
  const best: { index: number; probability: number }[] = [];
  while (best.length < k && left.length > 0) {
    const index = left.indexOf(Math.max(...left));
    best.push({ index, probability: left[index] });
    left.splice(index, 1);
  }
  return best;
}
