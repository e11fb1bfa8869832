// What every layer is: a forward pass that returns its own backward pass.
import type { Random } from '../core';
import { tf } from '../tf';
import type { Tensor } from './kernels';

/** A tensor that the model keeps: weights, or running averages. */
export interface Parameter {
  /** Stable within a model: `layer1/kernel`. (tfjs's own name for the variable is another one in each model.) */
  readonly name: string;
  readonly variable: tf.Variable;
}

/** How a pass is made. Evaluation mode is another thing than frozen, and both are other things than no gradient. */
export interface Mode {
  /** Training mode: dropout drops, batch norm uses the batch's own statistics. Default false. */
  readonly training: boolean;
  /** The stream for what a layer draws in training mode. */
  readonly random: (layerName: string) => Random;
}

/** A forward pass through one layer. */
export interface Pass {
  readonly output: Tensor;
  /**
   * The chain rule through this layer.
   * @param gradient of the loss by `output`, of the same shape.
   */
  readonly backward: Backward;
}

/** What is wanted of a backward pass: frozen layers leave out the first, the lowest layer the second. */
export interface Wanted {
  readonly parameters: boolean;
  readonly input: boolean;
}

/** Gradients of the loss: by each parameter in the layer's order (empty when not wanted), and by the input. */
export interface LayerGradients {
  readonly parameters: readonly Tensor[];
  readonly input?: Tensor;
}

/** A backward pass through one layer. */
export type Backward = (gradient: Tensor, wanted: Wanted) => LayerGradients;

/** One layer of a model. */
export interface Layer {
  readonly name: string;
  readonly kind: 'dense' | 'relu' | 'batchNorm' | 'dropout' | 'conv' | 'pool';
  /** False freezes it: no gradient, no optimizer state, and none of its tensors changes. */
  trainable: boolean;
  /** What gradient descent changes. */
  readonly parameters: readonly Parameter[];
  /** What training mode changes without a gradient: running averages. */
  readonly statistics: readonly Parameter[];
  /** (B, inputs) -> (B, outputs). */
  forward(x: Tensor, mode: Mode): Pass;
}

/** A new tensor of the model, kept until the model is disposed. */
export function parameter(name: string, shape: readonly number[], values: Float32Array): Parameter {
  const variable = tf.tidy(() => tf.variable(tf.tensor(values, [...shape], 'float32')));
  return { name, variable };
}
