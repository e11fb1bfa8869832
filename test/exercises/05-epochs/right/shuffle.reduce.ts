// Style: reduce over the draws.
export function shuffle(items: number[], draws: number[]): number[] {
  return draws.reduce(
    (mixed, draw, turn) => {
      const i = mixed.length - 1 - turn;
      const pick = Math.floor(draw * (i + 1));
      [mixed[i], mixed[pick]] = [mixed[pick], mixed[i]];
      return mixed;
    },
    [...items],
  );
}
