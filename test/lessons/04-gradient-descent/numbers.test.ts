// The numbers of lesson 04, derived: where the ball lies after ten steps, and which rates a valley bears.
import { expect } from 'chai';
import { penguins } from 'course/datasets';
import { startBackend, tf } from 'course/tf';
import { adamStep } from '../../../solutions/04-gradient-descent/adam-step';
import { momentumStep } from '../../../solutions/04-gradient-descent/momentum-step';
import { sgdStep } from '../../../solutions/04-gradient-descent/sgd-step';

const TEN_STEPS = [
  { rate: 0.2, lands: 0.060466 },
  { rate: 0.05, lands: 3.486784 },
  { rate: 1.1, lands: 61.917364 },
];

describe('lesson 04', () => {
  for (const { rate, lands } of TEN_STEPS) {
    it(`rolls from 10 to ${lands} on x^2 at rate ${rate}`, () => {
      let x = 10;
      for (let step = 0; step < 10; step++) [x] = sgdStep([x], [2 * x], rate);
      const closedForm = 10 * (1 - 2 * rate) ** 10; // x - rate * 2x = x (1 - 2 rate), ten times
      expect(x).to.be.closeTo(closedForm, 1e-12 * Math.abs(closedForm));
      expect(Number(closedForm.toFixed(6))).to.equal(lands);
    });

    it(`lands there with TensorFlow too, at rate ${rate}`, async () => {
      await startBackend();
      const x = tf.variable(tf.scalar(10));
      const optimizer = tf.train.sgd(rate);
      for (let step = 0; step < 10; step++) optimizer.minimize(() => x.square() as tf.Scalar);
      expect(x.dataSync()[0]).to.be.closeTo(lands, 1e-5 * lands);
      tf.dispose([x]);
      optimizer.dispose();
    });
  }

  it('takes the same forty steps in the valley as TensorFlow, plain, with momentum and with Adam', async () => {
    await startBackend();
    const ours = walkers();
    const { slopes } = valley();
    const theirs = {
      sgd: tf.train.sgd(0.1),
      momentum: tf.train.momentum(0.1, 0.5),
      adam: tf.train.adam(0.2, 0.9, 0.999, 1e-8),
    };
    for (const name of ['sgd', 'momentum', 'adam'] as const) {
      let weights = [1, -2];
      const variable = tf.variable(tf.tensor1d(weights));
      for (let i = 0; i < 40; i++) {
        weights = ours[name](weights, slopes(weights));
        const tensor = tf.tensor1d(slopes([...variable.dataSync()]));
        theirs[name].applyGradients([{ name: variable.name, tensor }]);
      }
      variable.dataSync().forEach((value, i) => {
        expect(value, name).to.be.closeTo(weights[i], 1e-4);
      });
    }
  });

  it('bears rates up to 2 / curvature on the penguins, and no more', () => {
    const { step, curvature, spread } = valley();
    const distance = (rate: number) => {
      let away = spread;
      for (let i = 0; i < 200; i++) away = step(away, rate);
      return Math.hypot(...away);
    };
    const limit = 2 / curvature;
    expect(Number(limit.toFixed(3))).to.equal(0.141);
    expect(distance(0.99 * limit)).to.be.below(Math.hypot(...spread));
    expect(distance(1.01 * limit)).to.be.above(Math.hypot(...spread));
  });
});

/** The valley of the lesson by its matrix of second slopes, and its steepest direction by power iteration. */
function valley() {
  const cm = penguins({ complete: true }).map((bird) => (bird.flipper_length_mm - 180) / 10);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [square, middle] = [mean(cm.map((value) => value ** 2)), mean(cm)];
  const slopes = ([slope, start]: number[]) => [
    2 * (square * slope + middle * start),
    2 * (middle * slope + start),
  ];
  let spread = [1, 0];
  for (let i = 0; i < 200; i++) {
    const next = slopes(spread);
    spread = next.map((value) => value / Math.hypot(...next));
  }
  const step = (away: number[], rate: number) => sgdStep(away, slopes(away), rate);
  return { step, slopes, curvature: Math.hypot(...slopes(spread)), spread };
}

/** The three steps of the exercises, each with what it remembers. */
function walkers() {
  let velocity = [0, 0];
  let state = { step: 0, mean: [0, 0], square: [0, 0] };
  return {
    sgd: (weights: number[], slopes: number[]) => sgdStep(weights, slopes, 0.1),
    momentum: (weights: number[], slopes: number[]) => {
      const after = momentumStep(weights, slopes, velocity, 0.1, 0.5);
      velocity = after.velocity;
      return after.weights;
    },
    adam: (weights: number[], slopes: number[]) => {
      const after = adamStep(weights, slopes, state, 0.2);
      state = after.state;
      return after.weights;
    },
  };
}
