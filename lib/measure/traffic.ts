// Bytes that a kernel must move at the least: each input number read once, each output number written once.
import { sizeOf } from '../core';
import type { KernelCall, TensorFacts } from './call';
import { FILLS, SELECTIONS, VIEWS } from './kernel-names';

/** Bytes of one number by dtype. Texts have no fixed size and count 0. */
const BYTES: Readonly<Record<string, number>> = { float32: 4, int32: 4, bool: 1, complex64: 8, string: 0 };

/** Bytes read and written by one kernel run. */
export interface Traffic {
  readonly read: number;
  readonly written: number;
}

/** How many bytes a tensor's numbers take. */
export function bytesOf({ shape, dtype }: TensorFacts): number {
  return sizeOf(shape) * (BYTES[dtype] ?? 0);
}

/**
 * The least traffic of one kernel run. A view (a new shape on the same buffer, a cast to the same type) moves
 * nothing, a selection reads only what it takes, a fill reads nothing.
 */
export function trafficOf(call: KernelCall): Traffic {
  const { x } = call.inputs;
  if (x && call.outputs.every((output) => isView(call.name, x, output))) return { read: 0, written: 0 };
  const written = sum(call.outputs);
  if (FILLS.includes(call.name)) return { read: 0, written };
  if (SELECTIONS.includes(call.name)) {
    const { indices } = call.inputs;
    return { read: written + (indices ? bytesOf(indices) : 0), written };
  }
  return { read: sum(Object.values(call.inputs)), written };
}

/** Whether a kernel's output is its input `x` under another shape or name. */
export function isView(kernel: string, x: TensorFacts, output: TensorFacts): boolean {
  return VIEWS.includes(kernel) || (kernel === 'Cast' && x.dtype === output.dtype);
}

function sum(tensors: readonly TensorFacts[]): number {
  return tensors.reduce((bytes, tensor) => bytes + bytesOf(tensor), 0);
}
