// Evaluation mode, no gradient, frozen: three switches, tried one at a time on fresh models.
import { changedTensors } from '../../artifact';
import { tf } from '../../tf';
import { gradients, type Model, mlp, optimizer } from '../../training';

/** Which switches are set; default none, which is training. */
export interface Switches {
  /** Dropout drops nothing, and batch norm uses its running averages. */
  readonly evaluation?: boolean;
  /** No backward pass is made, and so no step. */
  readonly noGradient?: boolean;
  /** No layer is trainable. */
  readonly frozen?: boolean;
}

/** What was seen with the switches set. */
export interface SwitchTrial {
  /** Whether the same batch, asked about at two steps, got the same logits to the bit. */
  readonly sameAnswerTwice: boolean;
  /** How many running averages these two passes changed. */
  readonly averagesChanged: number;
  /** How many weight tensors a step of training changed after that. */
  readonly weightsChanged: number;
}

/**
 * Asks a fresh network with dropout and batch norm twice, makes one step with Adam unless told not to, and looks.
 * @param x (B, inputs)
 * @param y one-hot rows (B, classes)
 */
export function trySwitches(x: tf.Tensor, y: tf.Tensor, switches: Switches = {}): SwitchTrial {
  const { evaluation = false, noGradient = false, frozen = false } = switches;
  const layerSizes = [x.shape[1] as number, 32, y.shape[1] as number];
  const model = mlp({ layerSizes, seed: 1, dropout: 0.2, batchNorm: true });
  for (const layer of model.layers) layer.trainable = !frozen;
  const start = model.weights();
  const ask = (step: number): string =>
    tf.tidy(() => model.forward(x, { training: !evaluation, step }).dataSync().join());
  const sameAnswerTwice = ask(0) === ask(1);
  const asked = model.weights();
  if (!noGradient) step(model, x, y, !evaluation);
  const learned = changedTensors(asked, model.weights()).filter((name) => !isAverage(model, name));
  model.dispose();
  return {
    sameAnswerTwice,
    averagesChanged: changedTensors(start, asked).length,
    weightsChanged: learned.length,
  };
}

function step(model: Model, x: tf.Tensor, y: tf.Tensor, training: boolean): void {
  const adam = optimizer('adam');
  tf.tidy(() => adam.apply(gradients(model, x, y, { training }).updates, 0.01));
  adam.dispose();
}

function isAverage({ layers }: Model, tensor: string): boolean {
  return layers.some(({ statistics }) => statistics.some(({ name }) => name === tensor));
}
