// Plain loops, the best token that is left taken topK times.
export function sampleToken(logits: number[], temperature: number, topK: number, u: number): number {
  const kept: boolean[] = logits.map(() => false);
  let first = -1;
  for (let n = 0; n < topK && n < logits.length; n++) {
    let token = -1;
    for (let i = 0; i < logits.length; i++)
      if (!kept[i] && (token < 0 || logits[i] > logits[token])) token = i;
    kept[token] = true;
    if (n === 0) first = token;
  }
  if (temperature === 0) return first;
  const sizes: number[] = [];
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    sizes.push(kept[i] ? Math.exp((logits[i] - logits[first]) / temperature) : 0);
    total += sizes[i];
  }
  let left = u * total;
  let last = first;
  for (let i = 0; i < logits.length; i++) {
    if (!kept[i]) continue;
    last = i;
    if (left < sizes[i]) return i;
    left -= sizes[i];
  }
  return last;
}
