// How many floating-point operations each TensorFlow.js kernel does, from its shapes and attributes.
//
// The convention: a multiplication and an addition count 1 each, so a multiply-add counts 2. Anything done once for
// each output number (addition, comparison, relu, exp, log, division ...) counts 1. Adding up n numbers, or finding
// the largest, counts n - 1. Moving numbers counts 0.
import { sizeOf } from '../core';
import { type Formula, type KernelCall, size, sizeIn, sizeOut, width } from './call';
import { ELEMENTWISE, MOVES, REDUCTIONS } from './kernel-names';

/** Operations of one kernel: those of matrix products and convolutions, and all. */
export interface Flops {
  readonly matrix: number;
  readonly total: number;
}

/** A fused kernel adds the bias and applies the activation, 1 each for an output. */
const biasAndActivation: Formula = (call) => {
  const { activation } = call.attributes;
  const steps = (call.inputs.bias ? 1 : 0) + (activation && activation !== 'linear' ? 1 : 0);
  return steps * sizeOut(call);
};

const window = ({ attributes: { filterSize } }: KernelCall): number =>
  Array.isArray(filterSize) ? sizeOf(filterSize) : Number(filterSize) ** 2;

/** Largest, subtract, exp, sum, divide: 5n - 2 for a row of n. */
const softmax: Formula = (call) => {
  const total = sizeOut(call);
  return total === 0 ? 0 : 5 * total - (2 * total) / width(call.outputs[0].shape);
};

/** (x - mean) / sqrt(variance + epsilon) * scale + offset; the root once for each channel. */
const batchNorm: Formula = (call) => {
  const steps = 2 + (call.inputs.scale ? 1 : 0) + (call.inputs.offset ? 1 : 0);
  return steps * sizeOut(call) + 2 * size(call, 'variance');
};

const runningTotal: Formula = (call) => {
  const { shape } = call.outputs[0];
  const axis = Number(call.attributes.axis ?? 0);
  const length = shape.at(axis) || 1;
  return sizeOut(call) - sizeOut(call) / length;
};

/** Multiply-adds of a convolution: one for each output and each weight that reaches its channel. */
const perChannel = (outputs: number, filter: readonly number[]): number =>
  outputs === 0 ? 0 : (2 * outputs * sizeOf(filter)) / width(filter);

/** A depthwise filter (height, width, channels, multiplier) meets each output with height x width weights. */
const perWindow = (outputs: number, filter: readonly number[]): number => 2 * outputs * filter[0] * filter[1];

/** (..., M, K) x (..., K, N) -> (..., M, N): 2 M N K. K is what `a` holds for each of the M rows. */
const matrixProduct: Formula = ({ inputs: { a, b }, outputs: [out], attributes }) => {
  const [rows, columns] = a.shape.slice(-2);
  const inner = attributes.transposeA ? rows : columns;
  return 2 * sizeOf(out.shape) * (b ? inner : 0);
};

const filterOf = (call: KernelCall): readonly number[] => call.inputs.filter.shape;
const convolution: Formula = (call) => perChannel(sizeOut(call), filterOf(call));
const depthwise: Formula = (call) => perWindow(sizeOut(call), filterOf(call));

/** Kernels whose multiply-adds are matrix products, or convolutions written as such ('same' padding included). */
const MATRIX: Readonly<Record<string, Formula>> = {
  BatchMatMul: matrixProduct,
  _FusedMatMul: matrixProduct,
  Conv2D: convolution,
  FusedConv2D: convolution,
  Conv3D: convolution,
  Conv2DBackpropInput: (call) => perChannel(size(call, 'dy'), filterOf(call)),
  Conv2DBackpropFilter: (call) => perChannel(size(call, 'dy'), call.outputs[0].shape),
  DepthwiseConv2dNative: depthwise,
  FusedDepthwiseConv2D: depthwise,
  DepthwiseConv2dNativeBackpropInput: (call) => perWindow(size(call, 'dy'), filterOf(call)),
  DepthwiseConv2dNativeBackpropFilter: (call) => perWindow(size(call, 'dy'), call.outputs[0].shape),
};

const all = (names: readonly string[], formula: Formula): Record<string, Formula> =>
  Object.fromEntries(names.map((name) => [name, formula]));

/** Kernels, or the rest of them, that work on numbers one by one. */
const OTHER: Readonly<Record<string, Formula>> = {
  ...all(ELEMENTWISE, sizeOut),
  ...all(MOVES, () => 0),
  ...all(REDUCTIONS, (call) => sizeIn(call) - sizeOut(call)),
  ...all(['_FusedMatMul', 'FusedConv2D', 'FusedDepthwiseConv2D'], biasAndActivation),
  ...all(['Cumsum', 'Cumprod'], runningTotal),
  ...all(['UnsortedSegmentSum', 'ScatterNd'], (call) =>
    size(call, call.name === 'ScatterNd' ? 'updates' : 'x'),
  ),
  // course/training's own: relu's gradient is a mask and a product; Adam's update 3 for the mean, 4 for the square, and 5
  // for the step.
  ReluGrad: (call) => 2 * sizeOut(call),
  BiasAddGrad: (call) => sizeIn(call) - sizeOut(call),
  AdamUpdate: (call) => 12 * size(call, 'parameter'),
  Mean: (call) => sizeIn(call), // n - 1 additions and a division for each mean
  AddN: (call) => (Object.keys(call.inputs).length - 1) * sizeOut(call),
  Softmax: softmax,
  FusedBatchNorm: batchNorm,
  MaxPool: (call) => (window(call) - 1) * sizeOut(call),
  AvgPool: (call) => window(call) * sizeOut(call),
  MaxPoolGrad: (call) => window(call) * size(call, 'dy'),
  AvgPoolGrad: (call) => (window(call) + 1) * size(call, 'dy'),
};

/** Every kernel that has a formula. */
export const KNOWN_KERNELS: readonly string[] = [...new Set([...Object.keys(MATRIX), ...Object.keys(OTHER)])];

/** The operations of one kernel run, or undefined when no formula is known for the kernel. */
export function flopsOf(call: KernelCall): Flops | undefined {
  const matrix = MATRIX[call.name];
  const other = OTHER[call.name];
  if (!matrix && !other) return undefined;
  const inMatrices = matrix?.(call) ?? 0;
  return { matrix: inMatrices, total: inMatrices + (other?.(call) ?? 0) };
}
