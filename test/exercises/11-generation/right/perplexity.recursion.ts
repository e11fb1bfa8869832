// Recursion that halves the list, so that it survives long texts.
export function perplexity(probabilities: number[]): number {
  const loss = (from: number, to: number): number => {
    if (to - from === 1) return Math.log(1 / probabilities[from]);
    const middle = (from + to) >> 1;
    return loss(from, middle) + loss(middle, to);
  };
  return Math.exp(loss(0, probabilities.length) / probabilities.length);
}
