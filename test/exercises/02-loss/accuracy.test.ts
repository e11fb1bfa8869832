// The tests of accuracy: shares that can be counted on fingers, then random answers against a count.
import { expectClose, type Mistake, random, student } from 'course/grading';

const { accuracy } = student<typeof import('../../../exercises/02-loss/accuracy')>('02-loss/accuracy');

const PLACE =
  'A prediction was counted as right because its class stands somewhere in labels. Compare predictions[i] with labels[i], the label of the same sample.';

/** For three right of five. */
const FOR_THREE_OF_FIVE: Mistake[] = [
  { gives: 3, because: 'That is how many are right. Divide by how many there are.' },
  { gives: 60, because: 'That is a percentage. accuracy is a share from 0 to 1: do not multiply by 100.' },
  { gives: 0.8, because: PLACE },
  {
    gives: 0.2,
    because: 'Only the first pair was counted: the function returned inside the loop. Return after it.',
  },
  { gives: 0.4, because: 'That is the share of wrong answers. Count where the two are equal.' },
  {
    gives: 0,
    because:
      'Nothing was counted as right. Two arrays are never === each other: compare item by item, predictions[i] with labels[i].',
  },
];

describe('accuracy', () => {
  it('is 0.6 when three of five are right', async () => {
    expectClose(await accuracy([7, 1, 4, 4, 2], [7, 1, 9, 4, 3]), 0.6, { mistakes: FOR_THREE_OF_FIVE });
  });

  it('compares each prediction with its own label', async () => {
    expectClose(await accuracy([1, 2, 3, 4, 5], [2, 3, 4, 5, 1]), 0, {
      mistakes: [{ when: (received: number) => received > 0, because: PLACE }],
    });
  });

  it('counts a right 0 as right', async () => {
    const falsy =
      'The class 0 is a class like the others, but JavaScript takes 0 for false. Compare with ===.';
    expectClose(await accuracy([0, 0, 1], [0, 0, 1]), 1, {
      mistakes: [{ when: (received: number) => received < 1, because: falsy }],
    });
  });

  it('is a share of any number of answers', async () => {
    const rounded = 'The share was rounded. Return it as it is: two of three are 0.666666...';
    expectClose(await accuracy([1, 2, 3], [1, 2, 0]), 2 / 3, {
      mistakes: [
        { gives: 0.5, because: 'Two of three are right. Divide by the number of all answers, here 3.' },
        { when: (received: number) => Math.abs(received - 2 / 3) < 0.34, because: rounded },
      ],
    });
  });

  it('is right for a hundred random answers', async () => {
    const next = random();
    const labels = Array.from({ length: 100 }, () => next.integer(10));
    const right = labels.map(() => next.next() < 0.6);
    const predictions = labels.map((label, i) => (right[i] ? label : (label + 1 + next.integer(9)) % 10));
    expectClose(await accuracy(predictions, labels), right.filter(Boolean).length / 100);
  });
});
