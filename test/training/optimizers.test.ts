import { expect } from 'chai';
import { random } from 'course/core';
import { startBackend, tf } from 'course/tf';
import { type OptimizerName, optimizer } from 'course/training';

const SIZE = 7;
const RATE = 0.05;
const NUM_STEPS = 60;

/** The rules in 64-bit numbers, one parameter, straight from the formulas. */
const FORMULAS: Record<OptimizerName, () => (w: number, g: number, step: number) => number> = {
  sgd: () => (w, g) => w - RATE * g,
  momentum: () => {
    let v = 0;
    return (w, g) => {
      v = 0.9 * v + g;
      return w - RATE * v;
    };
  },
  adam: () => {
    let [m, v] = [0, 0];
    return (w, g, t) => {
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      const [mHat, vHat] = [m / (1 - 0.9 ** t), v / (1 - 0.999 ** t)];
      return w - (RATE * mHat) / (Math.sqrt(vHat) + 1e-8);
    };
  },
};

function gradientsOf(step: number): Float32Array {
  const draw = random(`gradient ${step}`);
  return Float32Array.from({ length: SIZE }, (_, i) => draw.normal() * 10 ** (i - 3)); // sizes from 0.001 to 1000
}

/** 60 steps of a rule from 1, with random gradients. */
function run(name: OptimizerName): { values: number[]; state: string[] } {
  const rule = optimizer(name);
  const variable = tf.tidy(() => tf.variable(tf.ones([SIZE])));
  const parameter = { name: 'layer1/bias', variable };
  for (let step = 1; step <= NUM_STEPS; step++) {
    const gradient = tf.tensor1d(gradientsOf(step));
    rule.apply([{ parameter, gradient }], RATE);
    gradient.dispose();
  }
  const result = { values: [...variable.dataSync()], state: rule.memory.map((slot) => slot.name) };
  rule.dispose();
  variable.dispose();
  return result;
}

function expected(name: OptimizerName): number[] {
  const rules = Array.from({ length: SIZE }, FORMULAS[name]);
  const values = new Array<number>(SIZE).fill(1);
  for (let step = 1; step <= NUM_STEPS; step++) {
    gradientsOf(step).forEach((g, i) => {
      values[i] = rules[i](values[i], g, step);
    });
  }
  return values;
}

describe('optimizer', () => {
  before(startBackend);

  for (const name of ['sgd', 'momentum', 'adam'] as const) {
    it(`follows the formula of ${name} for 60 steps`, () => {
      const wanted = expected(name);
      run(name).values.forEach((value, i) => {
        // 60 roundings of 32 bits, each of about 6e-8 of the largest value on the way
        expect(Math.abs(value - wanted[i])).to.be.below(2e-5 * Math.max(1, Math.abs(wanted[i])));
      });
    });
  }

  it('remembers nothing with SGD, a velocity with momentum, two averages with Adam', () => {
    expect(run('sgd').state).to.deep.equal([]);
    expect(run('momentum').state).to.deep.equal(['layer1/bias/velocity']);
    expect(run('adam').state).to.deep.equal(['layer1/bias/mean', 'layer1/bias/square']);
  });

  it('says which names there are when it gets another', () => {
    expect(() => optimizer('rmsprop' as OptimizerName)).to.throw(
      'Expected the optimizer to be one of sgd, momentum, adam, got "rmsprop". Take one of these.',
    );
  });
});
