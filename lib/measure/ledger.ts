// The receipt of a computation: what it did, counted and not timed.
import type { KernelCall } from './call';
import type { Engine, EngineTensor, TensorFlow } from './engine';
import { flopsOf } from './kernels';
import { trafficOf } from './traffic';
import { Watch } from './watch';

/** One kernel run on the receipt. */
export interface KernelReceipt {
  /** TensorFlow.js's name of the kernel: `BatchMatMul`, `Relu`. */
  readonly name: string;
  /** Floating-point operations; NaN when no formula is known for this kernel. */
  readonly flops: number;
  /** Those of them that belong to matrix products and convolutions. */
  readonly matrixFlops: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly inputShapes: number[][];
  readonly outputShapes: number[][];
}

/** What a computation did. All counts are exact and the same on every backend. */
export interface Receipt {
  /** Floating-point operations: a multiply-add is 2, anything else 1 for each number. NaN after an unknown kernel. */
  readonly flops: number;
  /** The part of `flops` in matrix products and convolutions. */
  readonly matrixFlops: number;
  /** Bytes that had to be read: each kernel's inputs, once. */
  readonly bytesRead: number;
  /** Bytes that had to be written: each kernel's outputs, once. */
  readonly bytesWritten: number;
  /** Every kernel run, in order. */
  readonly kernels: KernelReceipt[];
  /** Names of kernels that the table has no formula for. Empty when the counts are complete. */
  readonly unknownKernels: string[];
  /** Tensors alive before. */
  readonly tensorsBefore: number;
  /** Tensors alive afterwards, those that the work returned included. */
  readonly tensorsAlive: number;
  /**
   * Most bytes held at once in the buffers that the work reads, makes or frees: weights, inputs, results. A view counts
   * with the buffer it shows, and scratch space inside a kernel does not count.
   */
  readonly peakBytes: number;
}

/**
 * Runs `work` and counts what it did.
 *
 * Tensors that `work` returns are counted as alive and then disposed, unless they were there before or `tf.keep` holds
 * them. Work that throws leaves none of its tensors behind. Numbers put into a tensor by `tf.tensor` are no kernel.
 * @param tf the `tf` of `course/tf`.
 * @param work a function, synchronous or not. While an asynchronous one waits, whatever else uses tf is counted too.
 * @throws CourseError when another ledger still runs; and whatever `work` throws.
 */
export async function ledger(tf: TensorFlow, work: () => unknown): Promise<Receipt> {
  const tensorsBefore = tf.memory().numTensors;
  const watch = new Watch(tf.engine() as Engine);
  let result: unknown;
  try {
    result = await work();
  } catch (error) {
    for (const tensor of watch.made) release(tensor);
    for (const tensor of watch.saved) if (!tensor.isDisposed) tensor.dispose();
    throw error;
  } finally {
    watch.stop();
  }
  const tensorsAlive = tf.memory().numTensors;
  disposeResults(result, watch.made);
  const { peakBytes } = watch.buffers;
  return { ...total(watch.calls.map(receiptOf)), tensorsBefore, tensorsAlive, peakBytes };
}

function receiptOf(call: KernelCall): KernelReceipt {
  const flops = flopsOf(call);
  const { read, written } = trafficOf(call);
  return {
    name: call.name,
    flops: flops?.total ?? Number.NaN, // never silently nothing
    matrixFlops: flops?.matrix ?? 0,
    bytesRead: read,
    bytesWritten: written,
    inputShapes: Object.values(call.inputs).map(({ shape }) => [...shape]),
    outputShapes: call.outputs.map(({ shape }) => [...shape]),
  };
}

type Totals = Omit<Receipt, 'tensorsBefore' | 'tensorsAlive' | 'peakBytes'>;

function total(kernels: KernelReceipt[]): Totals {
  const sum = (field: 'flops' | 'matrixFlops' | 'bytesRead' | 'bytesWritten'): number =>
    kernels.reduce((sofar, kernel) => sofar + kernel[field], 0);
  const unknown = kernels.filter((kernel) => Number.isNaN(kernel.flops)).map((kernel) => kernel.name);
  return {
    flops: sum('flops'),
    matrixFlops: sum('matrixFlops'),
    bytesRead: sum('bytesRead'),
    bytesWritten: sum('bytesWritten'),
    kernels,
    unknownKernels: [...new Set(unknown)],
  };
}

/** Disposes the tensors in a result: itself, or in arrays and plain objects. */
function disposeResults(result: unknown, made: ReadonlySet<unknown>): void {
  if (result === null || typeof result !== 'object' || ArrayBuffer.isView(result)) return;
  if (made.has(result)) {
    release(result as EngineTensor);
    return;
  }
  const isContainer = Array.isArray(result) || Object.getPrototypeOf(result) === Object.prototype;
  if (isContainer) for (const part of Object.values(result)) disposeResults(part, made);
}

/** Disposes a tensor that nobody else holds: a variable and a kept tensor stay. */
function release(tensor: EngineTensor): void {
  const isVariable = tensor.trainable !== undefined;
  if (!isVariable && !tensor.kept && !tensor.isDisposed) tensor.dispose();
}
