// Adam's update of one parameter as one kernel.
import { tf } from '../tf';
import { add, divide, multiply, squareRoot, subtract, type Tensor } from './kernels';
import { type NativeBackend, ofFloats, ownKernel } from './own-kernel';

/** A parameter, its gradient, and the two running averages, all of one shape. */
export interface AdamInputs {
  readonly parameter: Tensor;
  readonly gradient: Tensor;
  /** Of the gradients. */
  readonly mean: Tensor;
  /** Of their squares. */
  readonly square: Tensor;
  /** The learning rate with the bias correction of both averages in it, (). */
  readonly rate: Tensor;
  /** Added to the root, (). */
  readonly floor: Tensor;
}

/**
 * mean += (g - mean) (1 - beta1), square += (g^2 - square) (1 - beta2), parameter -= rate mean / (sqrt(square) + floor).
 * @returns the new parameter, mean and square; the old ones stay as they are.
 */
export function adamUpdate(inputs: AdamInputs, betas: { beta1: number; beta2: number }): Tensor[] {
  return adamKernel({ ...inputs }, betas);
}

const adamKernel = ownKernel<Tensor[]>({
  name: 'AdamUpdate',
  native: (backend, inputs, { beta1, beta2 }) => applyAdam(backend, inputs, beta1, beta2),
  composed({ parameter, gradient, mean: m, square: s, rate, floor }, { beta1, beta2 }) {
    const mean = add(m, multiply(subtract(gradient, m), tf.scalar(1 - beta1)));
    const square = add(s, multiply(subtract(multiply(gradient, gradient), s), tf.scalar(1 - beta2)));
    const change = divide(multiply(mean, rate), add(squareRoot(square), floor));
    return [subtract(parameter, change), mean, square];
  },
});

/**
 * TensorFlow's own Adam works in place on three of its resource variables. Lending them the tensors costs no copy; the
 * operation then makes its own, since the tensors still hold the old numbers.
 */
function applyAdam(
  backend: NativeBackend,
  { parameter, gradient, mean, square, rate, floor }: Readonly<Record<string, Tensor>>,
  beta1: number,
  beta2: number,
): Tensor[] {
  const { binding } = backend;
  const { handles, scalar } = nativeState(backend);
  const dtype = [ofFloats(backend, 'dtype')];
  const lent = backend.getInputTensorIds([parameter, mean, square]);
  handles.forEach((handle, i) => {
    binding.executeOp('AssignVariableOp', dtype, [handle, lent[i]], 0);
  });
  const [rateId, floorId, gradientId] = backend.getInputTensorIds([rate, floor, gradient]);
  // The powers of the betas are given as 0: the bias correction is in the rate already.
  const settings = [scalar(0), scalar(0), rateId, scalar(beta1), scalar(beta2), floorId];
  binding.executeOp('ResourceApplyAdam', [ofFloats(backend)], [...handles, ...settings, gradientId], 0);
  return handles.map((handle) =>
    backend.createOutputTensor(binding.executeOp('ReadVariableOp', dtype, [handle], 1)[0]),
  );
}

interface NativeState {
  /** Of the parameter, the mean and the square. */
  readonly handles: number[];
  scalar(value: number): number;
}

let state: NativeState | undefined;

/** Made once for the process. */
function nativeState(backend: NativeBackend): NativeState {
  if (state) return state;
  const { binding } = backend;
  const known = new Map<number, number>();
  const make = (value: number): number => {
    const id = binding.createTensor([], binding.TF_FLOAT, Float32Array.of(value));
    known.set(value, id);
    return id;
  };
  const scalar = (value: number): number => known.get(value) ?? make(value);
  state = { handles: ['parameter', 'mean', 'square'].map((name) => variableHandle(backend, name)), scalar };
  return state;
}

function variableHandle(backend: NativeBackend, name: string): number {
  const { binding } = backend;
  const attributes = [
    ofFloats(backend, 'dtype'),
    { name: 'shape', type: binding.TF_ATTR_SHAPE, value: [] },
    { name: 'container', type: binding.TF_ATTR_STRING, value: '' },
    { name: 'shared_name', type: binding.TF_ATTR_STRING, value: `course/adam/${name}` },
  ];
  const [{ id }] = binding.executeOp('VarHandleOp', attributes, [], 1) as { id: number }[];
  return id;
}
