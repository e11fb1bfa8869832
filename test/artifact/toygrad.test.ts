// The format of toygrad: known bytes to known weights, and a sentence for each thing that is not as it should be.
import { expect } from 'chai';
import { decodeToygrad } from 'course/artifact';
import { DataError } from 'course/core';

/** `1`, the scale, a bar, the bytes: the byte 127 stands for 0. */
const row = (scale: number, ...bytes: number[]) => `1${scale}|${Buffer.from(bytes).toString('base64')}`;

const dense = {
  type: 'dense',
  _biases: row(2, 127, 129),
  _filters: [row(10, 137, 127, 117), row(4, 0, 131, 254)],
};
const last = { type: 'dense', _biases: row(1, 128), _filters: [row(5, 132, 122)] };
const stored = { layers: [{ type: 'input', sz: 3 }, dense, { type: 'relu' }, last, { type: 'softmax' }] };

describe('decodeToygrad', () => {
  it('gives weight = (byte - 127) / scale, with the outputs side by side', () => {
    const { weights } = decodeToygrad(stored);
    const kernel = weights.get('layer1/kernel');
    expect(kernel?.shape).to.deep.equal([3, 2]);
    // The first output's weights are 1, 0 and -1; the second's are -127/4, 1 and 127/4.
    expect([...(kernel?.data ?? [])]).to.deep.equal([1, -31.75, 0, 1, -1, 31.75]);
    expect([...(weights.get('layer1/bias')?.data ?? [])]).to.deep.equal([0, 1]);
    expect([...(weights.get('layer2/kernel')?.data ?? [])]).to.deep.equal([1, -1]);
  });

  it('describes relu between the layers and none before the softmax', () => {
    const { blueprint } = decodeToygrad(stored);
    expect(
      blueprint.layers.map(({ inputs, outputs, activation }) => [inputs, outputs, activation]),
    ).to.deep.equal([
      [3, 2, 'relu'],
      [2, 1, 'none'],
    ]);
  });

  const layers = (...changed: unknown[]) => ({ layers: [{ type: 'input', sz: 3 }, ...changed] });
  const refused: [string, unknown, RegExp][] = [
    ['nothing at all', undefined, /^Expected an input layer/],
    [
      'a layer of another type',
      layers({ type: 'conv' }, { type: 'softmax' }),
      /^Expected a dense layer .* got conv\./,
    ],
    ['another end', layers(last, { type: 'relu' }), /^Expected softmax at the end .* got relu\./],
    ['a row too short', layers(last, { type: 'softmax' }), /^Expected a scale and 3 bytes .* with 2 bytes\./],
    [
      'numbers of 32 bits',
      layers({ ...dense, _filters: [`4${'A'.repeat(16)}`] }, { type: 'softmax' }),
      /^Expected a scale and 3 bytes/,
    ],
  ];
  for (const [what, json, message] of refused) {
    it(`refuses ${what} with a sentence`, () => {
      expect(() => decodeToygrad(json)).to.throw(DataError, message);
    });
  }
});
