// The learning rate of each step: up in a straight line, level, then down along a cosine.

/** The part of the settings that decides the rate. */
export interface Schedule {
  readonly numSteps: number;
  /** The highest rate. */
  readonly learningRate: number;
  /** Steps of the climb. */
  readonly warmupSteps: number;
  /** Steps of the fall, the last ones. */
  readonly decaySteps: number;
  /** Share of the highest rate that is left at the last step. */
  readonly finalShare: number;
}

/**
 * The learning rate of a step: it climbs to its highest in the warm-up, stays there until the fall begins, then falls
 * along half a cosine to the final share (Loshchilov and Hutter 2017, arXiv 1608.03983).
 * @param step from 1.
 */
export function cosineRate(step: number, schedule: Schedule): number {
  const { numSteps, learningRate, warmupSteps, decaySteps, finalShare } = schedule;
  if (step <= warmupSteps) return (learningRate * step) / warmupSteps;
  const done = Math.min(1, Math.max(0, (step - (numSteps - decaySteps)) / decaySteps)); // 0 to 1
  const share = finalShare + ((1 - finalShare) * (1 + Math.cos(Math.PI * done))) / 2;
  return learningRate * share;
}
