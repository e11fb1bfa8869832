// Listens to the engine while a computation runs: every kernel with shapes, types and attributes, every buffer.
//
// tf.profile shows the same kernels without types and attributes, counts a kernel made of kernels twice, and stays
// on for good when the work throws. The ledger's tests hold the two side by side.
import { Buffers } from './buffers';
import type { KernelCall, TensorFacts } from './call';
import { type Engine, type EngineTensor, type KernelInputs, listen, type Methods } from './engine';
import { flopsOf } from './kernels';
import { isView } from './traffic';

/** A kernel that runs now, with what ran inside it. */
interface Running {
  readonly name: string;
  readonly inputs: KernelInputs;
  readonly inside: KernelCall[];
}

/** Hears everything from its making until `stop`. */
export class Watch {
  /** In order; a kernel with a formula stands for the kernels inside it. */
  readonly calls: KernelCall[] = [];
  /** Every tensor made meanwhile, disposed or not. */
  readonly made = new Set<EngineTensor>();
  /** Those of them made inside a kernel: what it saved for the gradient, which stays behind when the work throws. */
  readonly saved = new Set<EngineTensor>();
  readonly buffers = new Buffers();
  /** Gives the engine its own methods back. */
  readonly stop: () => void;
  #running: Running | undefined;

  /** @throws CourseError when another watch hears this engine. */
  constructor(readonly engine: Engine) {
    this.stop = listen(engine, (original) => ({
      runKernel: (name, inputs, attributes) => this.#run(original, { name, inputs, inside: [] }, attributes),
      trackTensor: (tensor, backend) => {
        this.#track(tensor);
        original.trackTensor(tensor, backend);
      },
      disposeTensor: (tensor) => {
        const wasAlive = this.#isAlive(tensor);
        original.disposeTensor(tensor);
        if (wasAlive) this.buffers.remove(tensor, !this.#isAlive(tensor));
      },
    }));
  }

  #run(original: Methods, kernel: Running, attributes?: object): unknown {
    const outer = this.#running;
    const inputs = factsOf(kernel.inputs);
    if (!outer) for (const input of tensorsOf(kernel.inputs)) this.buffers.touch(input);
    this.#running = kernel;
    try {
      const result = original.runKernel(kernel.name, kernel.inputs, attributes);
      const outputs = (Array.isArray(result) ? result : [result]).map(facts);
      const call = { name: kernel.name, inputs, outputs, attributes: { ...attributes } };
      (outer?.inside ?? this.calls).push(...settle(call, kernel.inside));
      return result;
    } finally {
      this.#running = outer;
      if (!outer) this.buffers.look(); // scratch space inside a kernel shows on one backend only
    }
  }

  #track(tensor: EngineTensor): void {
    const kernel = this.#running;
    const x = kernel?.inputs.x;
    const isShown = kernel && x && this.#isAlive(x) && isView(kernel.name, x, tensor);
    if (this.#isAlive(tensor)) this.buffers.touch(tensor); // its data was there before
    if (kernel && !isShown) this.buffers.addNew(tensor);
    else this.buffers.add(tensor, isShown ? x : tensor);
    if (!kernel) this.buffers.look();
    this.made.add(tensor);
    if (this.engine.state.kernelDepth > 1) this.saved.add(tensor);
  }

  /** Whether the engine knows the tensor's data. */
  #isAlive(tensor: EngineTensor): boolean {
    return this.engine.state.tensorInfo.has(tensor.dataId);
  }
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
