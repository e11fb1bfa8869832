// The tests of hello: two examples for a pencil, then the definition for scores of every kind.
import { expectClose, inputs, law, student } from 'course/grading';

const { argmax } = student<typeof import('../../../exercises/00-start-here/hello')>('00-start-here/hello');

const SORTED = 'Walk through scores without moving anything, or sort a copy: [...scores].sort(...).';

describe('argmax', () => {
  it('finds the largest of three scores', async () => {
    expectClose(await argmax([3, 7, 5]), 1);
    expectClose(await argmax([2, 5, 5, 1]), 1);
  });

  it('is the first index that no other score beats', () =>
    law(argmax, unbeaten, inputs.args(inputs.numbers({ most: 12 })), {
      examples: [[[-4, -3, -1, -2]], [[9, 10, 2]], [[-6, -6, -6]], [[-2000, -1000, -3000]], [[7]]],
      unchanged: SORTED,
    }));
});

function unbeaten(scores: number[]): number {
  return scores.findIndex((score) => scores.every((other) => other <= score));
}
