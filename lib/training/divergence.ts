// A training whose loss is no longer a number: what happened, and what to try.
import { CourseError } from '../core';
import type { History } from './history';

/** Where a training diverged. */
export interface DivergenceFacts {
  readonly epoch: number;
  readonly step: number;
  readonly learningRate: number;
  /** `a loss of NaN`, `NaN in layer1/kernel`. */
  readonly found: string;
  readonly history: History;
}

/**
 * The loss became NaN or infinite. The model has the weights of the last good epoch again (`history.epoch`; 0 stands
 * for the weights before the training), and `history` holds the epochs up to there.
 */
export class TrainingDiverged extends CourseError {
  override name = 'TrainingDiverged';
  readonly epoch: number;
  readonly step: number;
  readonly history: History;

  constructor({ epoch, step, learningRate, found, history }: DivergenceFacts) {
    const kept =
      history.epoch === 0 ? 'its weights from before the training' : `the weights of epoch ${history.epoch}`;
    super(
      `Expected a finite loss, got ${found} at step ${step} (epoch ${epoch}) with the learning rate ${learningRate}: ` +
        `the steps are too long. The model has ${kept} again. ` +
        `Try a learning rate of ${Number((learningRate / 10).toPrecision(2))}, or inputs scaled to about 1.`,
    );
    this.epoch = epoch;
    this.step = step;
    this.history = history;
  }
}
