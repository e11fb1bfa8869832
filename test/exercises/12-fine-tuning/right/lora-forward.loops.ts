// Plain loops with counters.
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const small: number[] = [];
  for (let r = 0; r < up.length; r++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += x[i] * down[i][r];
    small.push(sum);
  }
  const answer: number[] = [];
  for (let j = 0; j < kernel[0].length; j++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += x[i] * kernel[i][j];
    let correction = 0;
    for (let r = 0; r < up.length; r++) correction += small[r] * up[r][j];
    answer.push(sum + scale * correction);
  }
  return answer;
}
