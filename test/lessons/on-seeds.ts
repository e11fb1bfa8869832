// A control is run on the seed of the lesson and on five others.

/** The lesson's seed, 1, and five others. */
export const SEEDS: readonly number[] = [1, 2, 3, 4, 5, 6];

/**
 * The body of an `it` that must hold on every seed: `it('…', onSeeds(async (seed) => { … }))`.
 *
 * @throws what `check` throws, with the seed in front, so that the failing run can be repeated alone.
 */
export function onSeeds(check: (seed: number) => unknown, seeds = SEEDS): () => Promise<void> {
  return async () => {
    for (const seed of seeds) {
      try {
        await check(seed);
      } catch (error) {
        if (error instanceof Error) error.message = `On seed ${seed}: ${error.message}`;
        throw error;
      }
    }
  };
}
