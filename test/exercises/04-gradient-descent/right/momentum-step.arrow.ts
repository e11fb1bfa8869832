// Style: an arrow in a constant, with a small one for sums of lists.
type After = { weights: number[]; velocity: number[] };

const plus = (a: number[], b: number[], times: number): number[] => a.map((value, i) => value + times * b[i]);

export const momentumStep = (
  w: number[],
  g: number[],
  v: number[],
  rate: number,
  momentum: number,
): After => {
  const velocity = plus(g, v, momentum);
  return { velocity, weights: plus(w, velocity, -rate) };
};
