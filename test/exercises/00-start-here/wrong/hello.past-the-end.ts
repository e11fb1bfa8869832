// message: sorted[sorted.length] lies behind the end, so it is undefined, and indexOf gives -1 for what it does not find. The last item stands at sorted.length - 1.
export function argmax(scores: number[]): number {
  const sorted = [...scores].sort((a, b) => a - b);
  return scores.indexOf(sorted[sorted.length]);
}
