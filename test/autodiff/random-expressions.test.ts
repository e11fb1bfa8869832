// 200 random expressions: three ways to the same gradient.
import { expect } from 'chai';
import { centralDifferences, checkGradient, relativeError, Value } from 'course/autodiff';
import { random } from 'course/core';
import { startBackend, tf } from 'course/tf';
import { type Arithmetic, evaluate, randomExpression } from './expressions';

const VALUES: Arithmetic<Value> = {
  add: (a, b) => a.add(b),
  subtract: (a, b) => a.subtract(b),
  multiply: (a, b) => a.multiply(b),
  divide: (a, b) => a.divide(b),
  square: (a) => a.power(2),
  exp: (a) => a.exp(),
  log: (a) => a.log(),
  tanh: (a) => a.tanh(),
  relu: (a) => a.relu(),
};

const TENSORS: Arithmetic<tf.Scalar> = {
  add: (a, b) => a.add(b),
  subtract: (a, b) => a.sub(b),
  multiply: (a, b) => a.mul(b),
  divide: (a, b) => a.div(b),
  square: (a) => a.square(),
  exp: (a) => a.exp(),
  log: (a) => a.log(),
  tanh: (a) => a.tanh(),
  relu: (a) => a.relu(),
};

const expressions = Array.from({ length: 200 }, (_, i) => randomExpression(random(`expression ${i}`)));

describe('autodiff: 200 random expressions', () => {
  it('agree with central differences within 1e-6 relative', () => {
    expressions.forEach((expression, i) => {
      const { worst } = checkGradient((x) => evaluate(expression, x, VALUES), expression.x);
      expect(worst, `expression ${i}`).to.be.at.most(1e-6);
    });
  });

  it('agree with tf.variableGrads within 1e-4 relative, the float32 tolerance for ten steps', async () => {
    await startBackend();
    expressions.forEach((expression, i) => {
      const x = expression.x.map((at) => new Value(at));
      evaluate(expression, x, VALUES).backward();
      const largest = Math.max(1, ...x.map((leaf) => Math.abs(leaf.gradient)));
      gradientsOf(expression).forEach((slope, at) => {
        const error = Math.abs(slope - x[at].gradient) / largest;
        expect(error, `expression ${i}, input ${at}`).to.be.at.most(1e-4);
      });
    });
  });

  it('would be told apart from a wrong gradient', () => {
    const wrong = (x: Value[]): Value => {
      const out = x[0].multiply(x[1]);
      const { pass } = out;
      out.pass = () => {
        pass();
        x[0].gradient *= 1.0001;
      };
      return out;
    };
    expect(checkGradient(wrong, [2, 3]).agrees).to.equal(false);
  });
});

describe('central differences', () => {
  it('find the slope of a cubic: 3 x^2', () => {
    const [slope] = centralDifferences(([x]) => x ** 3, [2]);
    expect(relativeError(slope, 12)).to.be.below(1e-9);
  });

  it('are exact for a parabola up to rounding, whatever the step', () => {
    const [slope] = centralDifferences(([x]) => x * x, [3], 0.5);
    expect(slope).to.equal(6);
  });

  it('refuse a point where the result is not finite, with a sentence', () => {
    expect(() => checkGradient(([x]) => x.log(), [0])).to.throw(/finite result with finite slopes, got/);
  });
});

function gradientsOf(expression: ReturnType<typeof randomExpression>): number[] {
  return tf.tidy(() => {
    const variables = expression.x.map((at) => tf.variable(tf.scalar(at)));
    const f = () => evaluate<tf.Scalar>(expression, variables as unknown as tf.Scalar[], TENSORS);
    const { grads } = tf.variableGrads(f, variables as tf.Variable[]);
    const slopes = variables.map((variable) => grads[variable.name].dataSync()[0]);
    for (const variable of variables) variable.dispose();
    return slopes;
  });
}
