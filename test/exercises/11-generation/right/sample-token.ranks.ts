// An arrow function with the rank of each token, and the ends of the stretches.
export const sampleToken = (logits: number[], temperature: number, topK: number, u: number): number => {
  const rank = (token: number): number =>
    logits.filter((other, i) => other > logits[token] || (other === logits[token] && i < token)).length;
  if (temperature === 0) return logits.indexOf(Math.max(...logits));
  const kept = [...logits.keys()].filter((token) => rank(token) < topK);
  const highest = Math.max(...logits);
  let end = 0;
  const ends = kept.map((token) => (end += Math.exp((logits[token] - highest) / temperature)));
  return kept.find((_, i) => u * end < ends[i]) ?? kept[kept.length - 1];
};
