// Operations of the kernels that multiply and add along rows: matrix products and convolutions.
import { sizeOf } from '../core';
import { type Formula, type KernelCall, size, sizeOut, width } from './call';

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
export const MATRIX: Readonly<Record<string, Formula>> = {
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
