// The convolutional layer: the same weighted sums of a 3 x 3 neighbourhood at every pixel.
import type { Random } from '../../core';
import { columnSums } from '../backward-kernels';
import { heNormal } from '../he-normal';
import { add, matMul, matMulTransposedA, type Tensor } from '../kernels';
import { type Layer, parameter } from '../layer';
import { reshape, reverseFirst, transpose } from './kernels';
import { neighbourhoods, sizeOfVolume, type Volume } from './neighbours';

/** A convolutional layer's sizes and the source of its first weights. */
export interface ConvOptions {
  readonly name: string;
  /** The images that come in. */
  readonly input: Volume;
  /** Numbers for each pixel that comes out. */
  readonly filters: number;
  readonly random: Random;
}

/**
 * A 3 x 3 convolution with zeros around the image and step 1: (B, H W C) -> (B, H W F).
 *
 * Each output pixel is its neighbourhood's row of 9 C numbers times the kernel (9 C, F), plus the bias (F): rows of the
 * kernel go from the top left neighbour to the bottom right one, the channels of each side by side, so that it is
 * TensorFlow's filter (3, 3, C, F) laid flat. The way back to the input is a convolution as well, with the kernel
 * turned by half a turn, so one kind of product serves all three and no backend lacks a gradient.
 *
 * The kernel starts at normal draws of standard deviation sqrt(2 / 9 C) (He et al. 2015, arXiv 1502.01852), the bias at 0.
 */
export function conv({ name, input, filters, random }: ConvOptions): Layer {
  const rows = 9 * input.channels;
  const kernel = parameter(`${name}/kernel`, [rows, filters], heNormal(rows, filters, random));
  const bias = parameter(`${name}/bias`, [filters], new Float32Array(filters));
  const pixels = input.height * input.width;
  return {
    name,
    kind: 'conv',
    trainable: true,
    parameters: [kernel, bias],
    statistics: [],
    forward(x) {
      const seen = neighbourhoods(x, input); // (B H W, 9 C)
      const sums = add(matMul(seen, kernel.variable), bias.variable); // (B H W, F)
      return {
        output: reshape(sums, [x.shape[0], pixels * filters]),
        backward: (gradient, wanted) => {
          const byPixel = reshape(gradient, [sums.shape[0], filters]); // (B H W, F)
          return {
            parameters: wanted.parameters ? [matMulTransposedA(seen, byPixel), columnSums(byPixel)] : [],
            input: wanted.input ? inputGradient(gradient, kernel.variable, input) : undefined,
          };
        },
      };
    },
  };
}

/** What each input pixel did to the nine outputs around it: (B, H W F) -> (B, H W C). */
function inputGradient(gradient: Tensor, kernel: Tensor, input: Volume): Tensor {
  const filters = kernel.shape[1] as number;
  const { height, width, channels } = input;
  const seen = neighbourhoods(gradient, { height, width, channels: filters }); // (B H W, 9 F)
  const turned = transpose(reverseFirst(reshape(kernel, [9, channels, filters])), [0, 2, 1]); // (9, F, C)
  const sums = matMul(seen, reshape(turned, [9 * filters, channels])); // (B H W, C)
  return reshape(sums, [gradient.shape[0], sizeOfVolume(input)]);
}
