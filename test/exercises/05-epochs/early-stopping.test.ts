// The tests of earlyStopping: a history with a pencil, patience, ties, NaN, then random histories by their answer.
import { expectClose, type Mistake, random, student } from 'course/grading';

const { earlyStopping } =
  student<typeof import('../../../exercises/05-epochs/early-stopping')>('05-epochs/early-stopping');

/** For [0.9, 0.5, 0.6, 0.7] and patience 2. */
const FOR_FOUR: Mistake[] = [
  {
    gives: { bestEpoch: 1, stop: false },
    because:
      'Two epochs came after the best one, and patience is 2: that is enough to stop. Compare with >=, not >.',
  },
  {
    gives: { bestEpoch: 2, stop: true },
    because: 'Epochs are counted from 0 here, like the index in losses.',
  },
  {
    gives: { bestEpoch: 3, stop: true },
    because: 'That is the last epoch. bestEpoch is the one with the smallest loss.',
  },
  {
    gives: { bestEpoch: 0, stop: true },
    because: 'That is the epoch with the largest loss. A loss is better when it is smaller.',
  },
  {
    gives: { bestEpoch: 0.5, stop: true },
    because: 'bestEpoch is the number of the epoch, not its loss.',
  },
  {
    when: (received: unknown) => typeof received === 'boolean',
    because: 'Return both, as one object: { bestEpoch: ..., stop: ... }.',
  },
];

const NOT_IN_A_ROW =
  'The epoch before the last improved on the best. Only the epochs after the best one count, not all that were worse than some other.';
const PREVIOUS =
  'The last loss is smaller than the one before it, but not smaller than the best. Compare with the best so far.';
const TIE =
  'A loss equal to the best is no improvement. Compare with <, not <=, so that the first one stays.';
const WITH_NAN =
  'One loss is NaN. Math.min gives NaN then, and so does any sum: walk through and compare with <, which is false for NaN.';

describe('earlyStopping', () => {
  it('stops two epochs after the best', async () => {
    const expected = { bestEpoch: 1, stop: true };
    expectClose(await earlyStopping([0.9, 0.5, 0.6, 0.7], 2), expected, { mistakes: FOR_FOUR });
    const exactly =
      'Two epochs came after the best one, more than the patience of 1. Compare with >=, not ===.';
    expectClose(await earlyStopping([0.9, 0.5, 0.6, 0.7], 1), expected, {
      mistakes: [{ gives: { bestEpoch: 1, stop: false }, because: exactly }],
    });
  });

  it('goes on while its patience lasts', async () => {
    const early = 'Patience is 3, and only two epochs came after the best one. Go on.';
    expectClose(
      await earlyStopping([0.9, 0.5, 0.6, 0.7], 3),
      { bestEpoch: 1, stop: false },
      { mistakes: [{ gives: { bestEpoch: 1, stop: true }, because: early }] },
    );
  });

  it('counts only the epochs since the best', async () => {
    expectClose(
      await earlyStopping([0.9, 1, 0.8, 0.85, 0.7, 0.75], 2),
      { bestEpoch: 4, stop: false },
      { mistakes: [{ gives: { bestEpoch: 4, stop: true }, because: NOT_IN_A_ROW }] },
    );
  });

  it('compares with the best epoch, not with the one before', async () => {
    const expected = { bestEpoch: 0, stop: true };
    expectClose(await earlyStopping([0.3, 0.8, 0.7, 0.6], 3), expected, {
      mistakes: [{ when: () => true, because: PREVIOUS }],
    });
  });

  it('takes an equal loss for no improvement', async () => {
    const expected = { bestEpoch: 1, stop: true };
    expectClose(await earlyStopping([0.9, 0.5, 0.5, 0.5], 2), expected, {
      mistakes: [{ when: (received: { bestEpoch: number }) => received.bestEpoch > 1, because: TIE }],
    });
  });

  it('begins with the first epoch', async () => {
    const because = 'Epochs are counted from 0, and the first one is the best until a smaller loss comes.';
    for (const losses of [[0.9], [0.5, 0.5]]) {
      const expected = { bestEpoch: 0, stop: false };
      expectClose(await earlyStopping(losses, 2), expected, { mistakes: [{ when: () => true, because }] });
    }
  });

  it('passes over NaN', async () => {
    const expected = { bestEpoch: 1, stop: true };
    expectClose(await earlyStopping([0.9, 0.5, Number.NaN, Number.NaN], 2), expected, {
      mistakes: [{ when: () => true, because: WITH_NAN }],
    });
  });

  it('is right for random histories', async () => {
    const next = random();
    const bestEpoch = 3 + next.integer(5);
    const after = 1 + next.integer(5);
    const losses = Array.from({ length: bestEpoch + 1 + after }, () => 0.5 + next.next());
    losses[bestEpoch] = 0.25;
    const patience = 1 + next.integer(6);
    const tooSoon =
      'An epoch further on was better. Go through all the losses first, and decide about stopping after the loop.';
    expectClose(
      await earlyStopping(losses, patience),
      { bestEpoch, stop: after >= patience },
      { mistakes: [{ when: (came: { bestEpoch: number }) => came.bestEpoch < bestEpoch, because: tooSoon }] },
    );
  });
});
