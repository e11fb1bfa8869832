// The relu layer: negative numbers become 0.
import { reluGradient } from './backward-kernels';
import { relu as reluKernel } from './kernels';
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
        backward: (gradient, wanted) => ({
          parameters: [],
          input: wanted.input ? reluGradient(gradient, output) : undefined,
        }),
      };
    },
  };
}
