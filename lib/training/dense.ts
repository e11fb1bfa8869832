// The dense layer: every output is a weighted sum of all inputs, plus a bias.
import type { Random } from '../core';
import { columnSums } from './backward-kernels';
import { heNormal } from './he-normal';
import { add, matMul, matMulTransposedA, matMulTransposedB } from './kernels';
import { type Layer, parameter } from './layer';

/** A dense layer's sizes and the source of its first weights. */
export interface DenseOptions {
  readonly name: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly random: Random;
}

/**
 * A dense layer, `x kernel + bias`, with kernel (inputs, outputs) and bias (outputs).
 *
 * The kernel starts at normal draws of standard deviation sqrt(2 / inputs), which keeps the size of the signal
 * through relu layers (He et al. 2015, arXiv 1502.01852); the bias starts at 0.
 */
export function dense({ name, inputs, outputs, random }: DenseOptions): Layer {
  const kernel = parameter(`${name}/kernel`, [inputs, outputs], heNormal(inputs, outputs, random));
  const bias = parameter(`${name}/bias`, [outputs], new Float32Array(outputs));
  return {
    name,
    kind: 'dense',
    trainable: true,
    parameters: [kernel, bias],
    statistics: [],
    forward(x) {
      const output = add(matMul(x, kernel.variable), bias.variable); // (B, inputs) -> (B, outputs)
      return {
        output,
        backward: (gradient, wanted) => ({
          parameters: wanted.parameters
            ? [matMulTransposedA(x, gradient), columnSums(gradient)] // (inputs, outputs), (outputs)
            : [],
          input: wanted.input ? matMulTransposedB(gradient, kernel.variable) : undefined, // (B, inputs)
        }),
      };
    },
  };
}
