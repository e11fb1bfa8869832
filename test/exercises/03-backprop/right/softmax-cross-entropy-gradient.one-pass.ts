// Style: largest and sum in one pass, then a plain loop.
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  let largest = logits[0];
  let total = 0;
  for (const logit of logits) {
    if (logit > largest) {
      total *= Math.exp(largest - logit);
      largest = logit;
    }
    total += Math.exp(logit - largest);
  }
  const gradient: number[] = [];
  for (let i = 0; i < logits.length; i++) {
    const probability = Math.exp(logits[i] - largest) / total;
    gradient.push(i === label ? probability - 1 : probability);
  }
  return gradient;
}
