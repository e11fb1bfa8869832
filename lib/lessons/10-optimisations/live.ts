// A model in training as others see it: it answers, and its fingerprint is that of its weights at this moment.
import { fingerprint } from '../../artifact';
import type { Model } from '../../training';
import { predict } from '../../training';

/** Answers of a model that may change between two of them. */
export interface LiveModel {
  /** SHA-256 of the weights as they are now. */
  readonly fingerprint: string;
  /** Probabilities of one input. */
  predict(x: ArrayLike<number>): Float32Array;
}

/** The model behind the two things that a result cache asks for. */
export function liveModel(model: Model): LiveModel {
  return {
    get fingerprint() {
      return fingerprint(model.weights());
    },
    predict: (x) => predict(model, [Float32Array.from(x)])[0],
  };
}
