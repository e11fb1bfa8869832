// The keys of the quizzes of lessons 00 to 06 that are calculations, each by a second way.
import { Value } from 'course/autodiff';
import { denseTrainingMemory, parameterCount } from 'course/measure';
import { argmax } from '../../../solutions/00-start-here/hello';
import { dense } from '../../../solutions/01-forward-pass/dense';
import { softmax } from '../../../solutions/01-forward-pass/softmax';
import { crossEntropy } from '../../../solutions/02-loss/cross-entropy';
import { reluBackward } from '../../../solutions/03-backprop/multiply-relu-backward';
import { sgdStep } from '../../../solutions/04-gradient-descent/sgd-step';
import { batches } from '../../../solutions/05-epochs/batches';
import { earlyStopping } from '../../../solutions/05-epochs/early-stopping';
import { dropout } from '../../../solutions/06-freezing/dropout';
import { forwardFlops } from '../../../solutions/08-training-vs-inference/forward-flops';
import { trainingFlops } from '../../../solutions/08-training-vs-inference/training-flops';

/**
 * The number that the key says, with a computation that gives it; or the whole key, with one that is true if it is right.
 * By lesson, and by the beginning of the question.
 */
export type Keys = Readonly<Record<string, Readonly<Record<string, NumberKey | TextKey>>>>;

type NumberKey = readonly [key: number, computed: () => number];
type TextKey = readonly [key: string, holds: () => boolean];

/** Logits of three classes that give the first one probability p. */
const logitsFor = (p: number): number[] => [p, (1 - p) / 2, (1 - p) / 2].map(Math.log);

/** The cross-entropy of three classes at that probability. */
const lossAt = (p: number): number => crossEntropy(logitsFor(p), 0);

/** Its slope by the logit of the truth, by a graph of numbers. */
function slopeAt(p: number): number {
  const logits = logitsFor(p).map((logit) => new Value(logit));
  const total = logits.map((logit) => logit.exp()).reduce((sum, power) => sum.add(power));
  total.log().subtract(logits[0]).backward();
  return logits[0].gradient;
}

/** The slope by a of a × b, with 3 coming back to the product. */
function slopeByFirst(a: number, b: number): number {
  const [first, second] = [new Value(a), new Value(b)];
  first.multiply(second).multiply(new Value(3)).backward();
  return first.gradient;
}

/** Operations of the way back through three layers of this width. */
const backFlops = (width: number): number =>
  trainingFlops([width, width, width], 1, 1) - forwardFlops([width, width, width], 1);

/** Whether a hundred steps of `sgdStep` in a bowl bring the ball to a hundredth of its distance. */
function settles(rate: number, curvature: number): boolean {
  let [x] = [1];
  for (let step = 0; step < 100; step++) [x] = sgdStep([x], [curvature * x], rate);
  return Math.abs(x) < 0.01;
}

/** Numbers of 4 bytes that a parameter takes in training with Adam. */
function numbersForAParameter(): number {
  const memory = denseTrainingMemory([64, 32, 10], { batchSize: 1, optimizer: 'adam' });
  return (memory.total - memory.activations) / parameterCount([64, 32, 10]) / 4;
}

export const EARLY_KEYS: Keys = {
  '00-start-here': {
    'All ten scores': [
      'The index of the score that is nearest to 0',
      () => argmax([-5, -1, -3]) === 1 && argmax([-0.1, -1, -3]) === 0,
    ],
  },
  '01-forward-pass': {
    'A batch of 20 birds': ['(20, 3)', () => dense([1, 2], Array(2).fill([1, 2, 3]), [0, 0, 0]).length === 3],
    'You subtract the largest': [
      'Nothing, except that they can now be computed for scores of 1000 or a million as well',
      () => softmax([1e6, 1e6 - 1]).every((share, i) => Math.abs(share - softmax([0, -1])[i]) < 1e-12),
    ],
    'How many operations do': [600, () => forwardFlops([10, 20, 5], 1)],
  },
  '02-loss': {
    'A model gave the truth': [
      'It grows by ln 2, about 0.693',
      () => (lossAt(0.1) - lossAt(0.2)).toFixed(3) === '0.693',
    ],
    'The first loss of a fresh': [
      'Something is off: it is sure of wrong answers',
      () => crossEntropy(Array(10).fill(0), 0) < 14.3 / 2,
    ],
    'All logits of a model': [
      'The loss only',
      () => argmax([1, 2]) === argmax([3, 6]) && crossEntropy([1, 2], 0) !== crossEntropy([3, 6], 0),
    ],
    'Why does `crossEntropy`': [
      'A tiny probability rounds to 0, and its logarithm is lost',
      () => softmax([0, 1000])[0] === 0 && crossEntropy([0, 1000], 0) === 1000,
    ],
    'Ten mean images get': [
      'It adds about five images to what averages can do, so look at the difference before you praise it',
      () => Math.round(0.91 * 359) - Math.round(0.897 * 359) === 5,
    ],
  },
  '03-backprop': {
    'y = a × b': [21, () => slopeByFirst(4, 7)],
    'A hidden unit': ['Nothing', () => Math.abs(reluBackward([-0.4], [1])[0]) === 0],
    'The model gives the truth': [-0.1, () => slopeAt(0.9)],
    'A network has a thousand': [
      'By a factor of about a thousand, as its forward pass does',
      () => backFlops(2 ** 5 * 100) / backFlops(100) === 2 ** 10,
    ],
  },
  '04-gradient-descent': {
    'A weight is 3': [5, () => sgdStep([3], [-4], 0.5)[0]],
    'On a bowl with curvature 8': [
      'Those between 0 and 0.25',
      () =>
        [0.01, 0.24].every((rate) => settles(rate, 8)) && [-0.01, 0.26].every((rate) => !settles(rate, 8)),
    ],
  },
  '05-epochs': {
    '1,258 training images': [40, () => batches([...Array(1258).keys()], 32).length],
    'Early stopping with patience 3': [
      'It stops, and puts the weights of the second epoch back',
      () => {
        const losses = [0.9, 0.6, 0.7, 0.65, 0.62];
        const { stop, bestEpoch } = earlyStopping(losses, 3);
        return stop && bestEpoch === 1 && !earlyStopping(losses.slice(0, 4), 3).stop;
      },
    ],
  },
  '06-freezing': {
    'Why does training with Adam': [
      'Weight, gradient and two running means have 4 bytes each',
      () => numbersForAParameter() === 4,
    ],
    'Dropout with a rate': [6, () => dropout([3], 0.5, [0.9], true)[0]],
  },
};
