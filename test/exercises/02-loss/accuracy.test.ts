// The tests of accuracy: shares that can be counted on fingers, then random answers against a count.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { accuracy } = student<typeof import('../../../exercises/02-loss/accuracy')>('02-loss/accuracy');

describe('accuracy', () => {
  it('is 0.6 when three of five are right', async () => {
    expectClose(await accuracy([7, 1, 4, 4, 2], [7, 1, 9, 4, 3]), 0.6);
  });

  it('compares each prediction with its own label', async () => {
    expectClose(await accuracy([1, 2, 3, 4, 5], [2, 3, 4, 5, 1]), 0);
  });

  it('counts a right 0 as right', async () => {
    expectClose(await accuracy([0, 0, 1], [0, 0, 1]), 1);
  });

  it('is a share of any number of answers', async () => {
    expectClose(await accuracy([1, 2, 3], [1, 2, 0]), 2 / 3);
  });

  it('is right for a hundred random answers', async () => {
    const next = random();
    const labels = Array.from({ length: 100 }, () => next.integer(10));
    const right = labels.map(() => next.next() < 0.6);
    const predictions = labels.map((label, i) => (right[i] ? label : (label + 1 + next.integer(9)) % 10));
    expectClose(await accuracy(predictions, labels), right.filter(Boolean).length / 100);
  });

  it('is right for any predictions and labels', () =>
    law(accuracy, counted, inputs.pairs(inputs.count(0, 3), inputs.count(0, 3), { most: 9 }), {
      examples: [
        [[0], [0]],
        [
          [0, 0, 1],
          [0, 1, 1],
        ],
        [
          [1, 2],
          [2, 1],
        ],
      ],
    }));
});

function counted(predictions: number[], labels: number[]): number {
  let hits = 0;
  for (let i = 0; i < labels.length; i++) hits += Number(predictions[i] === labels[i]);
  return hits / labels.length;
}
