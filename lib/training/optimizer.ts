// What every optimizer is: a rule that turns a gradient into a change of its parameter, and what it remembers.

import type { Weights, WeightTensor } from '../artifact';
import { ShapeError, sizeOf } from '../core';
import { tf } from '../tf';
import type { Update } from './gradients';
import type { Tensor } from './kernels';
import { type Parameter, parameter } from './layer';
import { readWeights, writeWeights } from './weights';

/** A rule of gradient descent with its memory. */
export interface Optimizer {
  readonly name: string;
  /** Steps taken so far. */
  readonly numSteps: number;
  /** Changes each parameter by its gradient. */
  apply(updates: readonly Update[], learningRate: number): void;
  /** What it remembers of each parameter it has changed: `layer1/kernel/velocity`. Frozen layers have none. */
  readonly memory: readonly Parameter[];
  /** A copy of the memory. */
  state(): Weights;
  /** Goes on from a saved state. */
  restore(state: Weights, numSteps: number): void;
  /** Frees the memory. */
  dispose(): void;
}

/** One step's rule: prepares what all parameters share, then gives the change of one. */
export interface Rule {
  readonly name: string;
  /** What is remembered of each parameter, by name, of its shape and 0 at first. */
  readonly slots: readonly string[];
  /**
   * @param step from 1.
   * @returns the new value of a parameter; the rule assigns to the slots itself.
   */
  start(learningRate: number, step: number): (now: Tensor, gradient: Tensor, slots: tf.Variable[]) => Tensor;
}

/** Makes an optimizer of a rule. */
export function optimizerOf(rule: Rule): Optimizer {
  const memory = new Map<string, Parameter>();
  let numSteps = 0;
  const remember = (name: string, shape: readonly number[]): Parameter => {
    const known = memory.get(name);
    if (known) return known;
    const fresh = parameter(name, shape, new Float32Array(sizeOf(shape)));
    memory.set(name, fresh);
    return fresh;
  };
  const apply: Optimizer['apply'] = (updates, learningRate) => {
    numSteps++;
    tf.tidy(() => {
      const change = rule.start(learningRate, numSteps);
      for (const { parameter: target, gradient } of updates) {
        const { name, variable } = target;
        const slots = rule.slots.map((slot) => remember(`${name}/${slot}`, variable.shape).variable);
        variable.assign(change(variable, gradient, slots));
      }
    });
  };
  const restore: Optimizer['restore'] = (state, steps) => {
    for (const [name, { shape }] of state) remember(checkSlot(rule, name, state), shape);
    writeWeights([...memory.values()], state);
    numSteps = steps;
  };
  return {
    name: rule.name,
    get numSteps() {
      return numSteps;
    },
    get memory() {
      return [...memory.values()];
    },
    apply,
    state: () => readWeights([...memory.values()]),
    restore,
    dispose: () => {
      for (const { variable } of memory.values()) variable.dispose();
      memory.clear();
    },
  };
}

function checkSlot(rule: Rule, name: string, state: ReadonlyMap<string, WeightTensor>): string {
  if (rule.slots.some((slot) => name.endsWith(`/${slot}`))) return name;
  throw new ShapeError(
    `Expected what ${rule.name} remembers (${rule.slots.join(', ') || 'nothing'}), ` +
      `got "${name}" among ${state.size} tensors. Resume with the optimizer that wrote the checkpoint.`,
  );
}
