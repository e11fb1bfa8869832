/**
 * A shuffled copy, by the method of Fisher and Yates: fill the places from the last to the second.
 *
 * For place i, pick one of the items that still stand at 0 to i, and swap it with the item at i. The draw d picks
 * index Math.floor(d * (i + 1)). The first draw fills the last place, the second draw the place before it, and so on.
 * @param items what to shuffle, shape (n)
 * @param draws random numbers from 0 up to, but not including, 1, one for each place but the first, shape (n - 1)
 * @returns the same items in another order, shape (n)
 */
export function shuffle(items: number[], draws: number[]): number[] {
  // #region solution
  //? TODO: return a shuffled copy. Leave items as it is, and take randomness from draws only.
  //? Example: shuffle([10, 20, 30], [0.4, 0.1]): 0.4 * 3 picks index 1, so 20 and 30 swap: [10, 30, 20].
  //?   Then 0.1 * 2 picks index 0, so 10 and 30 swap: [30, 10, 20].
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const pick = Math.floor(draws[mixed.length - 1 - i] * (i + 1));
    [mixed[i], mixed[pick]] = [mixed[pick], mixed[i]];
  }
  return mixed;
  // #endregion
}
