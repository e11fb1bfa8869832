// The tests of changedTensors: a few changes in plain sight, then those that a sum, a glance or a tolerance would miss.
import { expectClose, inputs, law, student } from 'course/grading';

const { changedTensors } = student<typeof import('../../../exercises/06-freezing/changed-tensors')>(
  '06-freezing/changed-tensors',
);

type Tensors = Record<string, number[]>;

const NAMES = ['kernel', 'bias', 'layer10/bias', 'layer2/bias', 'layer2/kernel', 'layer_1/bias', 'norm/mean'];
const [NAN, INFINITY] = [Number.NaN, Number.POSITIVE_INFINITY];

/** Two tensors that are not the same, and look it. */
const TWINS: [number[], number[]][] = [
  [[1, 23], [12, 3]], [[12], [1, 2]], [[1, 2, 2], [1, 1, 2]], [[3, -3], [5, -5]], [[0], [Number.MIN_VALUE]],
  [[1], [1 + 1e-12]], [[NAN], [INFINITY]], [[INFINITY], [-INFINITY]], [[5, 1], [NAN, 1]], [[0], [NAN]],
  [[2, 1], [2, 1, NAN]], [[], [0]],
]; // biome-ignore format: one pair beside the other

/** Any numbers but -0: whether that is another one than 0 is left open. */
const VALUES = inputs
  .numbers({ least: 0, most: 4, also: [NAN, INFINITY, -INFINITY] })
  .map((values) => values.map((value) => value + 0));

/** What may become of a tensor; undefined where it is not there. */
const FATES = {
  stays: (values: number[]) => [values, [...values]],
  'stays NaN': (values: number[]) => [
    [...values, NAN],
    [...values, NAN],
  ],
  'one number': (values: number[], { other, place }: { other: number; place: number }) => [
    values,
    values.map((value, i) => (i === place % values.length ? other + 0 : value)),
  ],
  'all numbers': (values: number[]) => [values, values.map((value) => value + 1)],
  'is turned': (values: number[]) => [values, [...values].reverse()],
  grows: (values: number[], { other }: { other: number }) => [values, [...values, other + 0]],
  shrinks: (values: number[]) => [values, values.slice(0, -1)],
  comes: (values: number[]) => [undefined, values],
  goes: (values: number[]) => [values, undefined],
  'looks alike': (_: number[], { twins }: { twins: [number[], number[]] }) => twins,
} as const;

const TENSOR = inputs.object({
  name: inputs.oneOf(...NAMES),
  values: VALUES,
  fate: inputs.oneOf(...(Object.keys(FATES) as (keyof typeof FATES)[])),
  other: inputs.number({ also: [NAN, INFINITY] }),
  place: inputs.count(0, 11),
  twins: inputs.oneOf(...TWINS),
});

/** A model before and after; the names stand in another order afterwards. */
const MODELS = inputs.list(TENSOR, { least: 0, most: 5 }).map((tensors): [Tensors, Tensors] => {
  const one = [...new Map(tensors.map((tensor) => [tensor.name, tensor])).values()];
  const both = one.map((tensor) => ({ ...tensor, sides: FATES[tensor.fate](tensor.values, tensor) }));
  const side = (at: 0 | 1, order: typeof both): Tensors =>
    Object.fromEntries(order.flatMap(({ name, sides }) => (sides[at] ? [[name, [...sides[at]]]] : [])));
  return [side(0, both), side(1, [...both].reverse())];
});

describe('changedTensors', () => {
  it('names the one tensor with another number', async () => {
    const before = { bias: [1, 2], kernel: [3] };
    expectClose(await changedTensors(before, { bias: [1, 2.5], kernel: [3] }), ['bias']);
    expectClose(await changedTensors(before, structuredClone(before)), []);
  });

  it('sees a tensor that came or went, and one that grew', async () => {
    const [before, after] = [
      { b: [1], c: [2], d: [1] },
      { a: [1], b: [1], d: [1, 0] },
    ];
    expectClose(await changedTensors(before, after), ['a', 'c', 'd']);
  });

  it('sees every change between two models, and no other', () =>
    law(changedTensors, textsThatDiffer, MODELS, {
      examples: [
        ...TWINS.map(([before, after]): [Tensors, Tensors] => [{ kernel: before }, { kernel: after }]),
        [{ kernel: [1, NAN] }, { kernel: [1, NAN] }],
        [{ bias: [1] }, { bias: [1], extra: [] }],
        [{ bias: [] }, { bias: [] }],
      ],
    }));
});

/** JavaScript writes two numbers alike only if they are the same, and NaN always alike. */
function textsThatDiffer(before: Tensors, after: Tensors): string[] {
  const changed = Object.keys({ ...before, ...after }).filter(
    (name) => before[name]?.join() !== after[name]?.join(),
  );
  return changed.sort((a, b) => (a < b ? -1 : 1));
}
