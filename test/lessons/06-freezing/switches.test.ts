// Lesson 06's truth table: each switch does its own thing, and not that of the others.
import { expect } from 'chai';
import { type Switches, trySwitches } from 'course/lessons';
import { startBackend, tf } from 'course/tf';

describe('trySwitches', () => {
  let x: tf.Tensor2D;
  let y: tf.Tensor2D;
  before(async () => {
    await startBackend();
    x = tf.randomUniform([20, 6], 0, 1, 'float32', 1);
    y = tf.tidy(() =>
      tf
        .oneHot(
          Array.from({ length: 20 }, (_, i) => i % 3),
          3,
        )
        .cast('float32'),
    ) as tf.Tensor2D;
  });
  after(() => tf.dispose([x, y]));

  // Two layers with kernel and bias, one batch norm with scale and shift: six weight tensors, two running averages.
  const table: [
    string,
    Switches,
    { sameAnswerTwice: boolean; averagesChanged: number; weightsChanged: number },
  ][] = [
    ['training', {}, { sameAnswerTwice: false, averagesChanged: 2, weightsChanged: 6 }],
    [
      'evaluation mode',
      { evaluation: true },
      { sameAnswerTwice: true, averagesChanged: 0, weightsChanged: 6 },
    ],
    ['no gradient', { noGradient: true }, { sameAnswerTwice: false, averagesChanged: 2, weightsChanged: 0 }],
    ['frozen', { frozen: true }, { sameAnswerTwice: false, averagesChanged: 0, weightsChanged: 0 }],
    [
      'evaluation mode without gradient',
      { evaluation: true, noGradient: true },
      { sameAnswerTwice: true, averagesChanged: 0, weightsChanged: 0 },
    ],
  ];
  for (const [what, switches, expected] of table) {
    it(`tells ${what} from the others`, () => {
      expect(trySwitches(x, y, switches)).to.deep.equal(expected);
    });
  }

  it('leaves no tensor behind', () => {
    const alive = tf.memory().numTensors;
    trySwitches(x, y);
    trySwitches(x, y, { noGradient: true, frozen: true });
    expect(tf.memory().numTensors).to.equal(alive);
  });
});
