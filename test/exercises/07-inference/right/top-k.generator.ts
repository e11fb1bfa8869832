// A generator that gives the best, then the next.
function* best(probabilities: number[]): Generator<{ index: number; probability: number }> {
  const left = new Set(probabilities.keys());
  while (left.size > 0) {
    let index = -1;
    for (const i of left) if (index === -1 || probabilities[i] > probabilities[index]) index = i;
    left.delete(index);
    yield { index, probability: probabilities[index] };
  }
}

export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  const found: { index: number; probability: number }[] = [];
  for (const each of best(probabilities)) {
    if (found.length === k) break;
    found.push(each);
  }
  return found;
}
