// Listens to the engine while a computation runs: every kernel with shapes, types and attributes, every buffer.
//
// tf.profile shows the same kernels without types and attributes, counts a kernel made of kernels twice, and stays
// on for good when the work throws. The ledger's tests hold the two side by side.
import { countBuffers } from './buffers';
import { type Engine, type EngineTensor, type Listeners, listen } from './engine';
import { flopsOf, type KernelCall, type TensorFacts } from './kernels';

/** What was heard. */
export interface Heard {
  /** In order; a kernel with a formula stands for the kernels inside it. */
  readonly calls: readonly KernelCall[];
  /** Every tensor made meanwhile, disposed or not. */
  readonly made: readonly EngineTensor[];
  /** Those of them made inside a kernel: what it saved for the gradient, which stays behind when the work throws. */
  readonly saved: readonly EngineTensor[];
  readonly peakBytes: number;
}

/** Starts listening. @returns what was heard so far, and the function that stops it. */
export function watch(engine: Engine): { heard(): Heard; stop(): void } {
  const buffers = countBuffers();
  const made: EngineTensor[] = [];
  const saved: EngineTensor[] = [];
  let calls: KernelCall[] = [];
  let depth = 0;

  const listeners: Listeners = (original) => ({
    runKernel(name, inputs, attributes) {
      const outside = calls;
      const given = factsOf(inputs);
      if (depth === 0) eachTensor(inputs, (tensor) => buffers.touch(tensor.dataId, tensor));
      calls = [];
      depth++;
      try {
        const result = original.runKernel(name, inputs, attributes);
        const outputs = (Array.isArray(result) ? result : [result]).map(facts);
        outside.push(...settle({ name, inputs: given, outputs, attributes: { ...attributes } }, calls));
        return result;
      } finally {
        calls = outside;
        depth--;
        if (depth === 0) buffers.look(); // scratch space inside a kernel shows on one backend only
      }
    },
    trackTensor(tensor, backend) {
      if (!engine.state.tensorInfo.has(tensor.dataId)) buffers.add(tensor.dataId, tensor);
      if (depth === 0) buffers.look();
      made.push(tensor);
      if (engine.state.kernelDepth > 1) saved.push(tensor);
      original.trackTensor(tensor, backend);
    },
    removeDataId(dataId, backend) {
      const info = engine.state.tensorInfo.get(dataId);
      if (info) buffers.remove(dataId, info);
      original.removeDataId(dataId, backend);
    },
  });

  const stop = listen(engine, listeners);
  return { heard: () => ({ calls, made, saved, peakBytes: buffers.peakBytes() }), stop };
}

/** The native backend builds some kernels from others; without a formula of its own, such a kernel is its parts. */
function settle(call: KernelCall, inside: KernelCall[]): KernelCall[] {
  return flopsOf(call) === undefined && inside.length > 0 ? inside : [call];
}

function facts({ shape, dtype }: TensorFacts): TensorFacts {
  return { shape: [...shape], dtype };
}

function factsOf(inputs: Record<string, EngineTensor | undefined>): Record<string, TensorFacts> {
  const named: Record<string, TensorFacts> = {};
  for (const [name, input] of Object.entries(inputs)) if (input?.shape) named[name] = facts(input);
  return named;
}

function eachTensor(
  inputs: Record<string, EngineTensor | undefined>,
  visit: (t: EngineTensor) => void,
): void {
  for (const input of Object.values(inputs)) if (input?.dataId) visit(input);
}
