// Style: one turn for each draw, as an arrow in a constant.
export const shuffle = (items: number[], draws: number[]): number[] => {
  const mixed = Array.from(items);
  for (const [turn, draw] of draws.entries()) {
    const last = items.length - turn - 1;
    const pick = Math.trunc(draw * (last + 1));
    [mixed[last], mixed[pick]] = [mixed[pick], mixed[last]];
  }
  return mixed;
};
