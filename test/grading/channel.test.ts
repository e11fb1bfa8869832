import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { random } from 'course/core';
import { decode, encode, LIMITS, Opaque, receive, send } from '../../lib/grading/channel';

const roundTrip = (value: unknown): unknown => decode(encode(value));

describe('the channel between judge and cell', () => {
  it('keeps every kind of value', () => {
    const values = [undefined, null, true, false, 0, 1.5, Infinity, 'ä\ud800', 10n ** 30n, -5n, [1, [2, []]]];
    for (const value of values) expect(roundTrip(value)).to.deep.equal(value);
    expect(roundTrip(NaN)).to.be.NaN;
    expect(Object.is(roundTrip(-0), -0)).to.equal(true);
  });

  it('keeps typed arrays with their kind', () => {
    for (const array of [new Float32Array([1.5, -0]), new Int8Array([-1]), new Uint32Array([2 ** 32 - 1])]) {
      expect(roundTrip(array)).to.deep.equal(array);
    }
  });

  it('sends every pattern of bits that means NaN as the same one', () => {
    const nan = new Float64Array(new BigUint64Array([0xfff8_0000_0000_0001n, 0x7ff8_0000_0000_0000n]).buffer);
    expect(encode(nan[0]).equals(encode(nan[1]))).to.equal(true);
    expect(encode(nan.subarray(0, 1)).equals(encode(nan.subarray(1)))).to.equal(true);
    const single = new Float32Array(new Uint32Array([0xffc00001, 0x7fc00000]).buffer);
    expect(encode(single.subarray(0, 1)).equals(encode(single.subarray(1)))).to.equal(true);
  });

  it('gives objects without a prototype, so that "__proto__" is an ordinary key', () => {
    const value = roundTrip(JSON.parse('{"__proto__": {"x": 1}, "y": 2}')) as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).to.equal(null);
    expect(Object.keys(value)).to.deep.equal(['__proto__', 'y']);
  });

  it('sends only the description of what has behaviour', () => {
    expect(roundTrip(() => 1)).to.deep.equal(new Opaque('a function'));
    expect(roundTrip(new Map())).to.deep.equal(new Opaque('an instance of Map'));
  });

  it('refuses depth, size and count beyond its limits', () => {
    let deep: unknown = 0;
    for (let i = 0; i < LIMITS.depth + 2; i++) deep = [deep];
    expect(() => encode(deep)).to.throw('nested more than');
    expect(() => encode('x'.repeat(LIMITS.bytes))).to.throw('bytes');
    expect(() => encode(new Array(LIMITS.count + 1))).to.throw('items');
  });

  it('never does more than refuse random and mutated bytes', () => {
    const { integer } = random('bytes');
    const good = encode(['value', 1, { a: [1, 2, new Float32Array(4)], b: 'text' }]);
    for (let i = 0; i < 2000; i++) {
      const bytes = i % 2 ? Buffer.from(good) : Buffer.alloc(integer(60));
      const flips = i % 2 ? 1 + integer(4) : bytes.length;
      for (let flip = 0; flip < flips; flip++) bytes[integer(bytes.length)] = integer(256);
      try {
        decode(bytes);
      } catch (error) {
        expect((error as Error).name).to.equal('ChannelError');
      }
    }
  });

  it('puts messages together however the stream cuts them', () => {
    const sent = new PassThrough();
    const chunks: Buffer[] = [];
    sent.on('data', (chunk) => chunks.push(chunk));
    send(sent, ['a', 1]);
    send(sent, ['b', [2, 3]]);
    sent.read();
    const bytes = Buffer.concat(chunks);
    const { integer } = random('cuts');
    const came: unknown[] = [];
    const stream = new PassThrough();
    receive(
      stream,
      (message) => came.push(message),
      () => came.push('broken'),
    );
    for (let at = 0; at < bytes.length; ) {
      const next = at + 1 + integer(5);
      stream.emit('data', bytes.subarray(at, next));
      at = next;
    }
    expect(came).to.deep.equal([
      ['a', 1],
      ['b', [2, 3]],
    ]);
  });

  it('refuses a frame that announces more than the limit, before it comes', () => {
    const stream = new PassThrough();
    const came: unknown[] = [];
    receive(
      stream,
      (message) => came.push(message),
      () => came.push('broken'),
    );
    stream.emit('data', Buffer.from([255, 255, 255, 255]));
    expect(came).to.deep.equal(['broken']);
  });
});
