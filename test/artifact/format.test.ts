// A header may say anything: only one that covers the data exactly is believed.
import { expect } from 'chai';
import { decodeSafetensors } from 'course/artifact';
import { DataError } from 'course/core';
import { rawSafetensors } from './files';

describe('decodeSafetensors refuses', () => {
  const data = new Uint8Array(16);
  const entry = (begin: number, end: number, more = {}): object => ({
    dtype: 'F32',
    shape: [(end - begin) / 4],
    data_offsets: [begin, end],
    ...more,
  });
  const decode = (header: unknown, length?: number) => () =>
    decodeSafetensors(rawSafetensors(header, data, length));

  it('a header that is too large', () => {
    expect(decode({}, 100_000_001)).to.throw(DataError, 'Expected a header of at most 95.4 MiB');
    expect(decode({}, 2 ** 63)).to.throw(DataError, 'Expected a header of at most');
  });

  it('a header longer than the file', () => {
    expect(decode({}, 1000)).to.throw(DataError, 'It was cut short');
  });

  it('a header that is no JSON object', () => {
    for (const header of ['{"a":', '[]', 'null', '3', '']) {
      expect(decode(header), header).to.throw(DataError, 'Expected a JSON object as the header');
    }
  });

  it('a header that is not UTF-8', () => {
    const bytes = rawSafetensors('{"a":1}', data);
    bytes[10] = 0xff;
    expect(() => decodeSafetensors(bytes)).to.throw(DataError, 'Expected a header in UTF-8');
  });

  it('an unknown type of number', () => {
    const half = { a: entry(0, 16, { dtype: 'F16', shape: [8] }) };
    expect(decode(half)).to.throw(DataError, 'type F32 in "a", got F16');
    expect(decode({ a: entry(0, 16, { dtype: 'toString' }) })).to.throw(DataError, 'got toString');
  });

  it('tensors that overlap', () => {
    expect(decode({ a: entry(0, 12), b: entry(8, 16) })).to.throw(DataError, 'tensors overlap');
    expect(decode({ a: entry(0, 16), b: entry(0, 16) })).to.throw(DataError, 'tensors overlap');
  });

  it('a gap between tensors', () => {
    expect(decode({ a: entry(0, 4), b: entry(8, 16) })).to.throw(DataError, 'tensors leave a gap');
  });

  it('a shape that does not fit its bytes', () => {
    expect(decode({ a: entry(0, 16, { shape: [3] }) })).to.throw(
      DataError,
      'Expected 12 bytes for "a" of shape (3), got 16',
    );
    expect(decode({ a: entry(0, 16, { shape: [2 ** 53] }) })).to.throw(DataError, 'Expected dtype, shape');
  });

  it('negative, fractional or missing offsets', () => {
    for (const offsets of [[-4, 12], [0, 1.5], [0], 'x', undefined]) {
      expect(decode({ a: entry(0, 16, { data_offsets: offsets }) })).to.throw(
        DataError,
        'Expected dtype, shape',
      );
    }
  });

  it('metadata that is not text', () => {
    expect(decode({ __metadata__: { a: 1 }, a: entry(0, 16) })).to.throw(DataError, 'to hold texts');
  });

  it('nothing of a file of scalars and empty tensors', () => {
    const scalar = { dtype: 'F32', shape: [], data_offsets: [0, 4] };
    const { weights } = decodeSafetensors(
      rawSafetensors({ a: scalar, b: entry(4, 16), empty: entry(4, 4) }, data),
    );
    expect([...weights].map(([name, { data }]) => [name, data.length])).to.have.deep.members([
      ['a', 1],
      ['empty', 0],
      ['b', 3],
    ]);
  });
});
