// Typed arrays inside, a plain array out.
export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const answer = new Float64Array(kernel[0].length);
  x.forEach((value, i) => {
    for (let j = 0; j < answer.length; j++) answer[j] += value * kernel[i][j];
  });
  const small = new Float64Array(up.length);
  x.forEach((value, i) => {
    for (let r = 0; r < small.length; r++) small[r] += value * down[i][r];
  });
  small.forEach((value, r) => {
    for (let j = 0; j < answer.length; j++) answer[j] += scale * value * up[r][j];
  });
  return Array.from(answer);
}
