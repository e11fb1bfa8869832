// Kernels that TensorFlow.js doesn't have: one operation of the native library, or a few kernels elsewhere.
//
// They are registered as TensorFlow.js's own are, so that profiles and the ledger show them under one name.
import { tf } from '../tf';
import type { Tensor } from './kernels';

/** Names and numbers of a native operation's attributes, as its binding wants them. */
export interface NativeAttribute {
  readonly name: string;
  readonly type: number;
  readonly value: unknown;
}

/** What the native backend (`@tensorflow/tfjs-node` 4.22) offers to kernels. */
export interface NativeBackend {
  readonly binding: {
    readonly TF_ATTR_BOOL: number;
    readonly TF_ATTR_SHAPE: number;
    readonly TF_ATTR_STRING: number;
    readonly TF_ATTR_TYPE: number;
    readonly TF_FLOAT: number;
    createTensor(shape: number[], type: number, values: Float32Array): number;
    executeOp(name: string, attributes: NativeAttribute[], inputs: number[], outputs: number): object[];
  };
  executeSingleOutput(name: string, attributes: NativeAttribute[], inputs: Tensor[]): Tensor;
  getInputTensorIds(tensors: Tensor[]): number[];
  createOutputTensor(made: object): Tensor;
}

type Inputs = Readonly<Record<string, Tensor>>;
type Attributes = Readonly<Record<string, number>>;

/** The two ways to run a kernel. Both give the same numbers up to rounding. */
export interface OwnKernel {
  readonly name: string;
  native(backend: NativeBackend, inputs: Inputs, attributes: Attributes): Tensor | Tensor[];
  /** Of other kernels; what it makes on the way is disposed. */
  composed(inputs: Inputs, attributes: Attributes): Tensor | Tensor[];
}

/** Registers a kernel on every backend. @returns the function that runs it on the backend in use. */
export function ownKernel<Result extends Tensor | Tensor[]>(
  kernel: OwnKernel,
): (inputs: Inputs, attributes?: Attributes) => Result {
  for (const backendName of ['tensorflow', 'wasm', 'cpu']) {
    if (tf.getKernel(kernel.name, backendName)) continue;
    const kernelFunc = ({ inputs, attrs, backend }: KernelCall): Tensor | Tensor[] =>
      backendName === 'tensorflow'
        ? kernel.native(backend as NativeBackend, inputs as Inputs, attrs as Attributes)
        : tf.tidy(() => kernel.composed(inputs as Inputs, attrs as Attributes));
    tf.registerKernel({ kernelName: kernel.name, backendName, kernelFunc });
  }
  return (inputs, attributes = {}) =>
    tf.engine().runKernel(kernel.name, inputs as tf.NamedTensorMap, attributes) as Result;
}

interface KernelCall {
  readonly inputs: object;
  readonly attrs?: object;
  readonly backend: unknown;
}

/** The attribute that says that an operation works on 32-bit floats. */
export function ofFloats({ binding }: NativeBackend, name = 'T'): NativeAttribute {
  return { name, type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT };
}
