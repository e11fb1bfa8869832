// Listens to the engine while a computation runs: every kernel with shapes, types and attributes, every buffer.
//
// tf.profile shows the same kernels without types and attributes, counts a kernel made of kernels twice, and stays
// on for good when the work throws. The ledger's tests hold the two side by side.
import { countBuffers } from './buffers';
import { type Engine, type EngineTensor, type KernelInputs, type Listeners, listen } from './engine';
import { flopsOf, type KernelCall, type TensorFacts } from './kernels';
import { isView } from './traffic';

/** What was heard. */
export interface Heard {
  /** In order; a kernel with a formula stands for the kernels inside it. */
  readonly calls: readonly KernelCall[];
  /** Every tensor made meanwhile, disposed or not. */
  readonly made: ReadonlySet<EngineTensor>;
  /** Those of them made inside a kernel: what it saved for the gradient, which stays behind when the work throws. */
  readonly saved: ReadonlySet<EngineTensor>;
  readonly peakBytes: number;
}

/** A kernel that runs now, with what ran inside it. */
interface Running {
  readonly name: string;
  readonly inputs: KernelInputs;
  readonly inside: KernelCall[];
}

/** Starts listening. @returns what was heard so far, and the function that stops it. */
export function watch(engine: Engine): { heard(): Heard; stop(): void } {
  const buffers = countBuffers();
  const made = new Set<EngineTensor>();
  const saved = new Set<EngineTensor>();
  const calls: KernelCall[] = [];
  const { tensorInfo } = engine.state;
  let running: Running | undefined;

  const listeners: Listeners = (original) => ({
    runKernel(name, inputs, attributes) {
      const outer = running;
      const given = factsOf(inputs);
      if (!outer) for (const input of tensorsOf(inputs)) buffers.touch(input);
      running = { name, inputs, inside: [] };
      try {
        const result = original.runKernel(name, inputs, attributes);
        const outputs = (Array.isArray(result) ? result : [result]).map(facts);
        const call = { name, inputs: given, outputs, attributes: { ...attributes } };
        (outer?.inside ?? calls).push(...settle(call, running.inside));
        return result;
      } finally {
        running = outer;
        if (!outer) buffers.look(); // scratch space inside a kernel shows on one backend only
      }
    },
    trackTensor(tensor, backend) {
      if (tensorInfo.has(tensor.dataId)) buffers.touch(tensor);
      const x = running?.inputs.x;
      const isShown = running && x && tensorInfo.has(x.dataId) && isView(running.name, x, tensor);
      if (running && !isShown) buffers.addNew(tensor);
      else buffers.add(tensor, isShown ? x : tensor);
      if (!running) buffers.look();
      made.add(tensor);
      if (engine.state.kernelDepth > 1) saved.add(tensor);
      original.trackTensor(tensor, backend);
    },
    disposeTensor(tensor) {
      const { dataId } = tensor;
      const wasAlive = tensorInfo.has(dataId);
      original.disposeTensor(tensor);
      if (wasAlive) buffers.remove(tensor, dataId, !tensorInfo.has(dataId));
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

function factsOf(inputs: KernelInputs): Record<string, TensorFacts> {
  const present = Object.entries(inputs).filter(([, input]) => input?.shape) as [string, EngineTensor][];
  return Object.fromEntries(present.map(([name, input]) => [name, facts(input)]));
}

function tensorsOf(inputs: KernelInputs): EngineTensor[] {
  return Object.values(inputs).filter((input): input is EngineTensor => input?.dataId !== undefined);
}
