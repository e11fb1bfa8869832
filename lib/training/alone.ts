// One training at a time: two on the same model would each undo what the other learns.
import { CourseError } from '../core';

const inTraining = new WeakSet<object>();

/**
 * Runs a training of this model, unless one runs already.
 * @throws CourseError while another training of the same model has not ended.
 */
export async function alone<Result>(model: object, training: () => Promise<Result>): Promise<Result> {
  if (inTraining.has(model)) {
    throw new CourseError(
      'Expected a model that nothing else trains, got one whose training still runs. ' +
        'Write "await" before the first training, end it with the stop button, or build a second model.',
    );
  }
  inTraining.add(model);
  try {
    return await training();
  } finally {
    inTraining.delete(model);
  }
}
