import { expect } from 'chai';
import { asLayers, ShapeError } from 'course/core';

describe('asLayers', () => {
  it('cuts weights row by row, then the bias, layer after layer', () => {
    const list = Array.from({ length: 2 * 3 + 3 + 3 * 1 + 1 }, (_, i) => i);
    expect(asLayers(list, [2, 3, 1])).to.deep.equal([
      { weights: [[0, 1, 2], [3, 4, 5]], bias: [6, 7, 8] }, // biome-ignore format: one row for each input
      { weights: [[9], [10], [11]], bias: [12] },
    ]);
  });

  it('is undone by flattening', () => {
    const list = Array.from({ length: 4 * 5 + 5 + 5 * 2 + 2 }, (_, i) => `p${i}`);
    const back = asLayers(list, [4, 5, 2]).flatMap(({ weights, bias }) => [...weights.flat(), ...bias]);
    expect(back).to.deep.equal(list);
  });

  it('refuses a list that is too short or too long', () => {
    for (const length of [12, 14]) {
      expect(() => asLayers(new Array(length).fill(0), [2, 3, 1])).to.throw(
        ShapeError,
        `Expected 13 parameters for layers of 2-3-1, got ${length}.`,
      );
    }
  });
});
