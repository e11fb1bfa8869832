// The part of TensorFlow.js's engine that the ledger listens to, by structure: this area imports no tfjs.
import { CourseError } from '../core';
import type { TensorFacts } from './call';

/** What the ledger needs of TensorFlow.js: pass the `tf` of `course/tf`. */
export interface TensorFlow {
  /** Tensors alive, as TensorFlow.js counts them. */
  memory(): { numTensors: number };
  engine(): object;
}

/** A tensor as the engine sees it. `dataId` names its buffer, which several tensors may share. */
export interface EngineTensor extends TensorFacts {
  readonly id: number;
  readonly dataId: object;
  readonly kept?: boolean;
  readonly isDisposed?: boolean;
  readonly trainable?: boolean;
  dispose(): void;
}

/** Tensors by the kernel's own names; an optional one may be absent. */
export type KernelInputs = Readonly<Record<string, EngineTensor | undefined>>;

/** The engine's methods that every kernel run and every tensor pass through. */
export interface Engine {
  runKernel(name: string, inputs: KernelInputs, attributes?: object): unknown;
  trackTensor(tensor: EngineTensor, backend: unknown): void;
  disposeTensor(tensor: EngineTensor): void;
  readonly state: {
    /** Buffers alive. */
    readonly tensorInfo: { has(dataId: object): boolean };
    /** Kernels and gradient functions running now, one inside the other. */
    readonly kernelDepth: number;
  };
}

/** The engine's methods that can be listened to. */
export type Methods = Pick<Engine, 'runKernel' | 'trackTensor' | 'disposeTensor'>;

/** Makes the methods that stand in for the engine's; each calls the original, which comes bound. */
export type Listeners = (original: Methods) => Methods;

const HEARD = ['runKernel', 'trackTensor', 'disposeTensor'] as const;

/** The engines that a ledger listens to. Methods of an engine's own do not tell: others may have put some there. */
const heard = new WeakSet<Engine>();

/**
 * Puts listeners in front of three methods of the engine.
 * @returns the function that takes them away again.
 * @throws CourseError when another ledger is listening, or the engine has no such methods.
 */
export function listen(engine: Engine, listeners: Listeners): () => void {
  if (engine && heard.has(engine)) {
    throw new CourseError(
      'Expected one ledger at a time, got a second one while the first still runs. Await the first one.',
    );
  }
  if (HEARD.some((method) => typeof engine?.[method] !== 'function')) {
    throw new CourseError(
      'Expected the tf of TensorFlow.js 4.22, got one whose engine has no runKernel, trackTensor or disposeTensor. ' +
        'Pass the tf that course/tf exports.',
    );
  }
  const { runKernel, trackTensor, disposeTensor } = engine;
  const original = {
    runKernel: runKernel.bind(engine),
    trackTensor: trackTensor.bind(engine),
    disposeTensor: disposeTensor.bind(engine),
  };
  const own = HEARD.map((method) => Object.getOwnPropertyDescriptor(engine, method));
  Object.assign(engine, listeners(original));
  heard.add(engine);
  return () => {
    heard.delete(engine);
    HEARD.forEach((method, i) => {
      const before = own[i];
      if (before) Object.defineProperty(engine, method, before);
      else delete (engine as Partial<Engine>)[method]; // the prototype's own shows again
    });
  };
}
