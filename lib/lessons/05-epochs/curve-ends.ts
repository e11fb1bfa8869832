// Where the two curves of a training end, as rows of a table.
import type { History } from '../../training';

/** One pile of images at the end of a training. */
export interface CurveEnd {
  readonly pile: 'training' | 'validation';
  /** Mean loss of the last epoch, nats. */
  readonly loss: number;
  /** The lowest loss of all epochs, nats. */
  readonly lowest: number;
  /** Share of right answers in the last epoch. */
  readonly accuracy: number;
}

/** Last and lowest loss and last accuracy on both piles; the training must have had a validation pile. */
export function curveEnds({ loss, accuracy, validationLoss, validationAccuracy }: History): CurveEnd[] {
  const end = (pile: CurveEnd['pile'], losses: readonly number[], shares: readonly number[]) => ({
    ...{ pile, loss: losses[losses.length - 1], lowest: Math.min(...losses) },
    accuracy: shares[shares.length - 1],
  });
  return [end('training', loss, accuracy), end('validation', validationLoss, validationAccuracy)];
}
