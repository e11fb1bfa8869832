// A GPT's training whose loss is no longer a number: what happened, and what to try.
import { CourseError } from '../../core';
import type { GptHistory } from './checkpoint';

/** Where it diverged. */
export interface GptDivergenceFacts {
  /** From 1. */
  readonly step: number;
  /** The step whose weights the model has again; 0 for those from before the training. */
  readonly kept: number;
  readonly loss: number;
  /** The steps before. */
  readonly history: GptHistory;
}

/** The loss or a gradient became NaN or infinite. The model has the last good copy of its weights again. */
export class GptDiverged extends CourseError {
  override name = 'GptDiverged';
  readonly step: number;
  readonly kept: number;
  readonly history: GptHistory;

  constructor({ step, kept, loss, history }: GptDivergenceFacts) {
    const found = Number.isFinite(loss) ? 'gradients that are not finite' : `a loss of ${loss}`;
    const again = kept === 0 ? 'its weights from before the training' : `the weights of step ${kept}`;
    super(
      `Expected a finite loss, got ${found} at step ${step}: the steps are too long. The model has ${again} again. ` +
        'Try a tenth of the learning rate, or a longer warm-up.',
    );
    this.step = step;
    this.kept = kept;
    this.history = history;
  }
}
