// The kernels that a GPT's step needs beside those of the mlp, called without a detour.
import { tf } from '../../tf';
import { matMulTransposedA, type Tensor } from '../kernels';

function run<Result = Tensor>(
  kernel: string,
  inputs: tf.NamedTensorMap,
  attributes?: tf.NamedAttrMap,
): Result {
  return tf.engine().runKernel(kernel, inputs, attributes) as Result;
}

/** `tf.tidy` for work that returns an object with tensors in it: those stay, the rest made on the way is freed. */
export function scope<Result>(work: () => Result): Result {
  return tf.tidy(work as () => tf.TensorContainer) as Result;
}

/** The same numbers under another shape. */
export function reshape(x: Tensor, shape: number[]): Tensor {
  return run('Reshape', { x }, { shape });
}

/** The axes in another order. */
export function transpose(x: Tensor, perm: number[]): Tensor {
  return run('Transpose', { x }, { perm });
}

/** (M, ...) -> M tensors (...). */
export function unpack(value: Tensor): Tensor[] {
  return run('Unpack', { value }, { axis: 0 });
}

/** M tensors (...) -> (M, ...). */
export function pack(tensors: Tensor[]): Tensor {
  return run('Pack', tensors as unknown as tf.NamedTensorMap, { axis: 0 });
}

/** The first rows of a matrix: (M, N) -> (rows, N). */
export function firstRows(x: Tensor, rows: number): Tensor {
  return run('Slice', { x }, { begin: [0, 0], size: [rows, x.shape[1] as number] });
}

/** Rows of zeros below a matrix: (M, N) -> (rows, N). */
export function padRows(x: Tensor, rows: number): Tensor {
  const paddings = [
    [0, rows - x.shape[0]],
    [0, 0],
  ];
  return run('PadV2', { x }, { paddings, constantValue: 0 });
}

/** Row `indices[i]` of a matrix for each i: (M, N), (I) -> (I, N). */
export function rowsAt(x: Tensor, indices: Tensor): Tensor {
  return run('GatherV2', { x, indices }, { axis: 0, batchDims: 0 });
}

/** The number at each place: params (M, N), indices (I, 2) of row and column -> (I). */
export function numbersAt(params: Tensor, indices: Tensor): Tensor {
  return run('GatherNd', { params, indices });
}

/** The way back through `rowsAt`: adds row i to row `indices[i]` of zeros, (I, N), (I) -> (rows, N). */
export function sumRowsAt(x: Tensor, segmentIds: Tensor, rows: number): Tensor {
  return run('UnsortedSegmentSum', { x, segmentIds }, { numSegments: rows });
}

/** Each row as probabilities: (M, N) -> (M, N). */
export function softmaxRows(logits: Tensor): Tensor {
  return run('Softmax', { logits }, { dim: 1 });
}

/** The mean of each row: (M, N) -> (M, 1). */
export function rowMeans(x: Tensor): Tensor {
  return run('Mean', { x }, { axis: [1], keepDims: true });
}

/** The sum of each row: (M, N) -> (M, 1). */
export function rowSums(x: Tensor): Tensor {
  return run('Sum', { x }, { axis: [1], keepDims: true });
}

/** The square of each number. */
export function square(x: Tensor): Tensor {
  return run('Square', { x });
}

/** 1 over the square root of each number. */
export function reciprocalRoot(x: Tensor): Tensor {
  return run('Rsqrt', { x });
}

/** All numbers in one row times themselves: the sum of the squares, (1, 1). */
export function sumOfSquares(x: Tensor): Tensor {
  const column = reshape(x, [x.size, 1]);
  return matMulTransposedA(column, column);
}

// The wasm backend has no such kernel; its numbers lie in this process's own memory, so that reading them is cheap.
if (!tf.getKernel('UnsortedSegmentSum', 'wasm')) {
  tf.registerKernel({
    kernelName: 'UnsortedSegmentSum',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) =>
      sumRowsHere(inputs.x as Tensor, inputs.segmentIds as Tensor, Number(attrs?.numSegments)),
  });
}

function sumRowsHere(x: Tensor, segmentIds: Tensor, rows: number): Tensor {
  const [values, ids] = [x.dataSync(), segmentIds.dataSync()];
  const width = x.size / ids.length;
  const sums = new Float32Array(rows * width);
  ids.forEach((id, i) => {
    for (let j = 0; j < width; j++) sums[id * width + j] += values[i * width + j];
  });
  return tf.tensor(sums, [rows, width]);
}
