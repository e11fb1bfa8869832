import { expect } from 'chai';
import { expectShape, ShapeError, sameShape, shapeOf, showShape, sizeOf } from 'course/core';

describe('shapes', () => {
  const shapes: [unknown, number[]][] = [
    [7, []],
    [[], [0]],
    [[1, 2, 3], [3]],
    [new Float32Array(4), [4]],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [3, 2],
    ],
    [
      [new Float32Array(4), new Float32Array(4)],
      [2, 4],
    ],
    [
      [[[1]], [[2]]],
      [2, 1, 1],
    ],
    [
      [[], []],
      [2, 0],
    ],
  ];
  for (const [value, shape] of shapes) {
    it(`of ${JSON.stringify(value)} is ${showShape(shape)}`, () => {
      expect(shapeOf(value)).to.deep.equal(shape);
    });
  }

  it('name the first row that is of another length', () => {
    expect(() => shapeOf([[1, 2], [3, 4], [5]])).to.throw(
      ShapeError,
      'Expected rows of one shape, got (2) in row 0 and (1) in row 2. Give every row the same length.',
    );
  });

  it('notice a row that is a number', () => {
    expect(() => shapeOf([[1], 2])).to.throw(ShapeError, 'got (1) in row 0 and () in row 1');
  });

  it('are the same only axis by axis', () => {
    expect([sameShape([2, 3], [2, 3]), sameShape([2, 3], [3, 2]), sameShape([2], [2, 1])]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('hold the product of their axes, and 1 for a single number', () => {
    expect([sizeOf([2, 3, 4]), sizeOf([5, 0]), sizeOf([])]).to.deep.equal([24, 0, 1]);
  });

  it('pass where they fit, any size where -1 stands', () => {
    expect(() => expectShape('images', [7, 64], [-1, 64], '')).to.not.throw();
  });

  it('say what, expected, got and next where they do not fit', () => {
    expect(() => expectShape('images', [7, 63], [-1, 64], 'Flatten them.')).to.throw(
      ShapeError,
      'Expected images of shape (any, 64), got (7, 63). Flatten them.',
    );
  });
});
