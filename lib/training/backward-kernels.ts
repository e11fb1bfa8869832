// The two operations of a backward pass that TensorFlow.js has no kernel for.
import { multiply, sign, type Tensor } from './kernels';
import { ofFloats, ownKernel } from './own-kernel';

const reluGrad = ownKernel<Tensor>({
  name: 'ReluGrad',
  native: (backend, { gradient, output }) =>
    backend.executeSingleOutput('ReluGrad', [ofFloats(backend)], [gradient, output]),
  // The slope is 1 where the output is positive and 0 elsewhere: the sign of the output.
  composed: ({ gradient, output }) => multiply(gradient, sign(output)),
});

/** Back through relu: the gradient where `output` is positive, else 0; all of one shape. */
export function reluGradient(gradient: Tensor, output: Tensor): Tensor {
  return reluGrad({ gradient, output });
}

const biasAddGrad = ownKernel<Tensor>({
  name: 'BiasAddGrad',
  native: (backend, { x }) => backend.executeSingleOutput('BiasAddGrad', [ofFloats(backend)], [x]),
  composed: ({ x }) => x.sum(0),
});

/** The sum of each column: (B, N) -> (N). It is what a bias's gradient is. */
export function columnSums(x: Tensor): Tensor {
  return biasAddGrad({ x });
}
