// The relu layer: negative numbers become 0.
import { multiply, relu as reluKernel, sign } from './kernels';
import type { Layer } from './layer';

/** max(0, x), number by number. It has no parameters. */
export function relu(name: string): Layer {
  return {
    name,
    kind: 'relu',
    trainable: true,
    parameters: [],
    statistics: [],
    forward(x) {
      const output = reluKernel(x);
      return {
        output,
        // The slope is 1 where the output is positive and 0 elsewhere: the sign of the output.
        backward: (gradient, wanted) => ({
          parameters: [],
          input: wanted.input ? multiply(gradient, sign(output)) : undefined,
        }),
      };
    },
  };
}
