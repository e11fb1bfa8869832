// One run of a kernel, and the sizes that formulas ask of it.
import { sizeOf } from '../core';

/** What a formula needs to know of a tensor. */
export interface TensorFacts {
  readonly shape: readonly number[];
  readonly dtype: string;
}

/** One run of a kernel. */
export interface KernelCall {
  readonly name: string;
  /** By the kernel's own names: `a` and `b` of a matrix product. */
  readonly inputs: Readonly<Record<string, TensorFacts>>;
  readonly outputs: readonly TensorFacts[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Operations of one kernel run. */
export type Formula = (call: KernelCall) => number;

/** How many numbers come in, all inputs together. */
export const sizeIn: Formula = (call) =>
  Object.values(call.inputs).reduce((sum, input) => sum + sizeOf(input.shape), 0);

/** How many numbers come out, all outputs together. */
export const sizeOut: Formula = (call) => call.outputs.reduce((sum, output) => sum + sizeOf(output.shape), 0);

/** How many numbers one input has; 0 when it is absent. */
export const size = (call: KernelCall, input: string): number => sizeOf(call.inputs[input]?.shape ?? [0]);

/** Length of the last axis; 1 for a single number. */
export const width = (shape: readonly number[]): number => shape[shape.length - 1] ?? 1;
