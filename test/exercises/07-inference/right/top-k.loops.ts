// k times the best that is left, in plain loops.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  const taken = probabilities.map(() => false);
  const best: { index: number; probability: number }[] = [];
  while (best.length < k && best.length < probabilities.length) {
    let index = -1;
    for (let i = 0; i < probabilities.length; i++) {
      if (!taken[i] && (index < 0 || probabilities[i] > probabilities[index])) index = i;
    }
    taken[index] = true;
    best.push({ index, probability: probabilities[index] });
  }
  return best;
}
