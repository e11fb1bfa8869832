// The tests of changedTensors: changes that a sum, a glance or a tolerance would miss.
import { expectClose, random, student } from 'course/grading';

const { changedTensors } = student<typeof import('../../../exercises/06-freezing/changed-tensors')>(
  '06-freezing/changed-tensors',
);

describe('changedTensors', () => {
  it('names the one tensor with another number', async () => {
    const before = { bias: [1, 2], kernel: [3] };
    expectClose(await changedTensors(before, { bias: [1, 2.5], kernel: [3] }), ['bias'], {
      mistakes: [
        {
          gives: ['bias', 'kernel'],
          because:
            'Unchanged tensors are in the list. `===` between two arrays asks whether they are the same object, not the same numbers.',
        },
        {
          gives: ['kernel'],
          because: 'These are the tensors that stayed. The ones that changed are wanted.',
        },
        {
          gives: [],
          because: 'A changed tensor was missed: its last number is another one. Compare each number.',
        },
        {
          gives: ['bias', 'bias'],
          because: 'A name came twice, since both sides have it. Collect the names in a Set.',
        },
        { gives: 1, because: 'This counts the changed tensors. Their names are wanted.' },
      ],
    });
  });

  it('finds nothing when nothing changed', async () => {
    const model = { kernel: [0.1, -0.2], bias: [0, 0] };
    expectClose(await changedTensors(model, structuredClone(model)), []);
  });

  it('sees two numbers that changed places', async () => {
    expectClose(await changedTensors({ kernel: [1, 2, 3] }, { kernel: [2, 1, 3] }), ['kernel'], {
      mistakes: [
        { gives: [], because: 'The numbers changed places, so the sum stayed. Compare number by number.' },
      ],
    });
  });

  it('sees the smallest change there is', async () => {
    const because = 'A tiny change is a change: no tolerance. Frozen means the same to the last bit.';
    expectClose(await changedTensors({ kernel: [0] }, { kernel: [Number.MIN_VALUE] }), ['kernel'], {
      mistakes: [{ gives: [], because }],
    });
  });

  it('sees a tensor that came or went, and one that grew', async () => {
    expectClose(
      await changedTensors({ b: [1], c: [2], d: [1] }, { a: [1], b: [1], d: [1, 0] }),
      ['a', 'c', 'd'],
      {
        mistakes: [
          { gives: ['c', 'd'], because: 'a exists only afterwards. Collect the names of both sides.' },
          { gives: ['a', 'd'], because: 'c exists only before. Collect the names of both sides.' },
          { gives: ['d'], because: 'a and c exist on one side only. Collect the names of both sides.' },
          { gives: ['a', 'c'], because: 'd has grown by a number at its end: compare the lengths too.' },
          { gives: ['c', 'd', 'a'], because: 'The names are right, the order is not: sort them.' },
        ],
      },
    );
  });

  it('takes NaN that stays NaN for unchanged, and no other', async () => {
    const diverged = { kernel: [1, Number.NaN] };
    expectClose(await changedTensors(diverged, structuredClone(diverged)), [], {
      mistakes: [
        {
          gives: ['kernel'],
          because: 'NaN stayed NaN, but `NaN !== NaN` is true. Compare with `Object.is`.',
        },
      ],
    });
    const asText = 'NaN became Infinity. In JSON both are null: compare the numbers, not their text.';
    expectClose(await changedTensors(diverged, { kernel: [1, Number.POSITIVE_INFINITY] }), ['kernel'], {
      mistakes: [{ gives: [], because: asText }],
    });
  });

  it('finds the changed ones in a random model', async () => {
    const next = random();
    const names = ['norm1/mean', 'layer2/kernel', 'layer1/bias', 'layer1/kernel', 'layer2/bias'];
    const before = Object.fromEntries(names.map((name) => [name, [next.normal(), next.normal()]]));
    const after = structuredClone(before);
    for (const name of ['layer2/kernel', 'layer1/bias']) after[name][next.next() < 0.5 ? 0 : 1] += 1;
    expectClose(await changedTensors(before, after), ['layer1/bias', 'layer2/kernel']);
  });
});
