// The tests of earlyStopping: a history with a pencil, patience, ties, NaN, then random histories by their answer.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { earlyStopping } =
  student<typeof import('../../../exercises/05-epochs/early-stopping')>('05-epochs/early-stopping');

describe('earlyStopping', () => {
  it('stops two epochs after the best', async () => {
    const expected = { bestEpoch: 1, stop: true };
    expectClose(await earlyStopping([0.9, 0.5, 0.6, 0.7], 2), expected);
    expectClose(await earlyStopping([0.9, 0.5, 0.6, 0.7], 1), expected);
  });

  it('goes on while its patience lasts', async () => {
    expectClose(await earlyStopping([0.9, 0.5, 0.6, 0.7], 3), { bestEpoch: 1, stop: false });
  });

  it('counts only the epochs since the best', async () => {
    expectClose(await earlyStopping([0.9, 1, 0.8, 0.85, 0.7, 0.75], 2), { bestEpoch: 4, stop: false });
  });

  it('compares with the best epoch, not with the one before', async () => {
    const expected = { bestEpoch: 0, stop: true };
    expectClose(await earlyStopping([0.3, 0.8, 0.7, 0.6], 3), expected);
  });

  it('takes an equal loss for no improvement', async () => {
    const expected = { bestEpoch: 1, stop: true };
    expectClose(await earlyStopping([0.9, 0.5, 0.5, 0.5], 2), expected);
  });

  it('begins with the first epoch', async () => {
    for (const losses of [[0.9], [0.5, 0.5]]) {
      const expected = { bestEpoch: 0, stop: false };
      expectClose(await earlyStopping(losses, 2), expected);
    }
  });

  it('passes over NaN', async () => {
    const expected = { bestEpoch: 1, stop: true };
    expectClose(await earlyStopping([0.9, 0.5, Number.NaN, Number.NaN], 2), expected);
  });

  it('is right for random histories', async () => {
    const next = random();
    const bestEpoch = 3 + next.integer(5);
    const after = 1 + next.integer(5);
    const losses = Array.from({ length: bestEpoch + 1 + after }, () => 0.5 + next.next());
    losses[bestEpoch] = 0.25;
    const patience = 1 + next.integer(6);
    expectClose(await earlyStopping(losses, patience), { bestEpoch, stop: after >= patience });
  });

  it('is right for any losses', () => {
    const losses = inputs.numbers({ min: 0, max: 3, also: [Number.NaN], most: 7 });
    return law(
      earlyStopping,
      unbeaten,
      inputs
        .args(losses, inputs.count(1, 4))
        .map(([all, patience]) => [[Number.isNaN(all[0]) ? 1 : all[0], ...all.slice(1)], patience]),
      {
        examples: [
          [[1], 1],
          [[1, 1], 1],
          [[0.5, Number.NaN, 0.4], 1],
        ],
      },
    );
  });
});

function unbeaten(losses: number[], patience: number) {
  const bestEpoch = losses.findIndex((loss) => !losses.some((other) => other < loss) && !Number.isNaN(loss));
  return { bestEpoch, stop: bestEpoch + patience < losses.length };
}
