// Tensors that nothing holds any more: a cell that makes a model again leaves the former to nobody, and it is freed.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as tf from '@tensorflow/tfjs';
import { notebookKernel } from '../core';

/** What TensorFlow.js needs to free a tensor whose object is gone. */
interface Remains {
  dataId: object;
  readonly id: number;
  readonly dtype: tf.DataType;
  readonly size: number;
  /** Of a variable. */
  readonly name?: string;
  /** Whether it was disposed by hand. */
  disposed: boolean;
}

/** What is used of the engine behind `tf`; the same in TensorFlow.js 1 to 4. */
interface Engine {
  readonly state: { activeScope?: unknown; registeredVariables: Record<string, tf.Variable> };
  track(tensor: tf.Tensor): tf.Tensor;
  keep(tensor: tf.Tensor): tf.Tensor;
  trackTensor(tensor: tf.Tensor, backend: unknown): void;
  disposeTensor(tensor: Pick<tf.Tensor, 'id' | 'dtype' | 'size' | 'dataId'>): void;
}

let begun = false;

/**
 * In a notebook: frees tensors and variables outside of any `tf.tidy` once no variable of a cell leads to them. The
 * garbage collector tells which these are; it is asked after a cell that put new tensors into names that were taken.
 * Nothing is freed while a cell runs, so that counts of tensors in it hold.
 */
export function freeWhatNothingHolds(): void {
  const kernel = notebookKernel();
  if (!kernel || begun) return;
  begun = true;
  const engine = tf.engine() as unknown as Engine;
  const gone: Remains[] = [];
  const watch = watchTensors(engine, (remains) => gone.push(remains));
  let collect: (() => void) | undefined;
  kernel.onCellEnd(async ({ redeclared }) => {
    const numNew = watch.countNew();
    if (!redeclared || numNew === 0) return;
    collect ??= garbageCollector();
    collect();
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    for (const remains of gone.splice(0)) free(engine, remains);
  });
}

/** Calls back with what is left of each tensor that was collected. */
function watchTensors(engine: Engine, onGone: (remains: Remains) => void): { countNew(): number } {
  const watched = new WeakMap<object, Remains>();
  const registry = new FinalizationRegistry(onGone);
  const { track, keep, trackTensor, disposeTensor } = engine;
  let numNew = 0;
  const hold = (tensor: tf.Tensor): void => {
    const known = watched.get(tensor);
    if (known) {
      Object.assign(known, { dataId: tensor.dataId, disposed: false }); // a variable has taken over another value
      return;
    }
    numNew++;
    const { dataId, id, dtype, size } = tensor;
    const name = tensor instanceof tf.Variable ? tensor.name : undefined;
    const remains = { dataId, id, dtype, size, name, disposed: false };
    watched.set(tensor, remains);
    registry.register(tensor, remains);
  };
  engine.track = (tensor) => {
    if (!engine.state.activeScope) hold(tensor); // not in a tidy, which frees what it makes
    return track.call(engine, tensor);
  };
  engine.keep = (tensor) => {
    hold(tensor);
    return keep.call(engine, tensor);
  };
  engine.trackTensor = (tensor, backend) => {
    trackTensor.call(engine, tensor, backend);
    if (tensor instanceof tf.Variable) hold(tensor);
  };
  engine.disposeTensor = (tensor) => {
    const remains = watched.get(tensor);
    if (remains) remains.disposed = true;
    disposeTensor.call(engine, tensor);
  };
  engine.state.registeredVariables = weakly(engine.state.registeredVariables);
  const countNew = (): number => {
    const count = numNew;
    numNew = 0;
    return count;
  };
  return { countNew };
}

/** The engine's list of all variables, in a form that does not keep them alive. */
function weakly(variables: Record<string, tf.Variable>): Record<string, tf.Variable> {
  const strong = Object.entries(variables).map(([name, variable]) => [name, new WeakRef(variable)]);
  const references: Record<string, WeakRef<tf.Variable>> = Object.fromEntries(strong);
  return new Proxy(references as never as Record<string, tf.Variable>, {
    get: (_, name) => references[name as string]?.deref(),
    set(_, name, variable: tf.Variable) {
      references[name as string] = new WeakRef(variable);
      return true;
    },
  });
}

function free(engine: Engine, { disposed, name, ...tensor }: Remains): void {
  if (disposed) return;
  engine.disposeTensor(tensor as never);
  if (name !== undefined && !engine.state.registeredVariables[name]) {
    delete engine.state.registeredVariables[name];
  }
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
