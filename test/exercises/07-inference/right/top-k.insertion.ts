// One pass that puts each class into its place.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  const best: { index: number; probability: number }[] = [];
  probabilities.forEach((probability, index) => {
    const at = best.findIndex((other) => other.probability < probability);
    best.splice(at < 0 ? best.length : at, 0, { index, probability });
    if (best.length > k) best.pop();
  });
  return best;
}
