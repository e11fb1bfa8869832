// The tests of changedTensors: changes that a sum, a glance or a tolerance would miss.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { changedTensors } = student<typeof import('../../../exercises/06-freezing/changed-tensors')>(
  '06-freezing/changed-tensors',
);

describe('changedTensors', () => {
  it('names the one tensor with another number', async () => {
    const before = { bias: [1, 2], kernel: [3] };
    expectClose(await changedTensors(before, { bias: [1, 2.5], kernel: [3] }), ['bias']);
  });

  it('finds nothing when nothing changed', async () => {
    const model = { kernel: [0.1, -0.2], bias: [0, 0] };
    expectClose(await changedTensors(model, structuredClone(model)), []);
  });

  it('sees two numbers that changed places', async () => {
    expectClose(await changedTensors({ kernel: [1, 2, 3] }, { kernel: [2, 1, 3] }), ['kernel']);
  });

  it('sees the smallest change there is', async () => {
    expectClose(await changedTensors({ kernel: [0] }, { kernel: [Number.MIN_VALUE] }), ['kernel']);
  });

  it('sees a tensor that came or went, and one that grew', async () => {
    expectClose(await changedTensors({ b: [1], c: [2], d: [1] }, { a: [1], b: [1], d: [1, 0] }), [
      'a',
      'c',
      'd',
    ]);
  });

  it('takes NaN that stays NaN for unchanged, and no other', async () => {
    const diverged = { kernel: [1, Number.NaN] };
    expectClose(await changedTensors(diverged, structuredClone(diverged)), []);
    expectClose(await changedTensors(diverged, { kernel: [1, Number.POSITIVE_INFINITY] }), ['kernel']);
  });

  it('finds the changed ones in a random model', async () => {
    const next = random();
    const names = ['norm1/mean', 'layer2/kernel', 'layer1/bias', 'layer1/kernel', 'layer2/bias'];
    const before = Object.fromEntries(names.map((name) => [name, [next.normal(), next.normal()]]));
    const after = structuredClone(before);
    for (const name of ['layer2/kernel', 'layer1/bias']) after[name][next.next() < 0.5 ? 0 : 1] += 1;
    expectClose(await changedTensors(before, after), ['layer1/bias', 'layer2/kernel']);
  });

  it('is right for any change', () => {
    const tensor = inputs.numbers({
      least: 0,
      most: 3,
      min: -9,
      max: 9,
      also: [Number.NaN, Number.POSITIVE_INFINITY],
    });
    const change = inputs.oneOf('same', 'tiny', 'longer', 'reversed', 'gone', 'new', 'nan');
    const models = inputs.list(
      inputs.args(inputs.oneOf('w', 'b', '10', '2', 'B', 'dense/kernel'), tensor, change),
      { least: 0 },
    );
    return law(changedTensors, asTold, models.map(beforeAndAfter));
  });
});

function beforeAndAfter(
  all: [string, number[], string][],
): [Record<string, number[]>, Record<string, number[]>] {
  const [before, after]: Record<string, number[]>[] = [{}, {}];
  for (const [name, values, change] of all) {
    if (change !== 'new') before[name] = values;
    if (change !== 'gone') after[name] = changed(values, change);
  }
  return [before, after];
}

function changed(values: number[], change: string): number[] {
  if (change === 'tiny') return values.map((value, i) => (i === values.length - 1 ? value + 1e-12 : value));
  if (change === 'longer') return [...values, 0];
  if (change === 'nan') return values.map((value, i) => (i === 0 ? Number.NaN : value));
  return change === 'reversed' ? [...values].reverse() : [...values];
}

/** Two tensors are the same where they hold the same bits, read one after the other. */
function asTold(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const bits = (values?: number[]) =>
    values?.map((value) => (Object.is(value, -0) ? '-0' : String(value))).join();
  return [...new Set(Object.keys({ ...before, ...after }))]
    .filter((name) => bits(before[name]) !== bits(after[name]))
    .sort();
}
