// Bytes to a value. The bytes come from the learner's process and may be anything.
import { ChannelError, LIMITS, Opaque, TAG, TYPED_ARRAYS } from './values';

/**
 * Decodes one value that fills `bytes` exactly.
 * @returns plain objects without a prototype, arrays, typed arrays and primitives; never anything with behaviour.
 * @throws ChannelError when the bytes are not a value within the limits.
 */
export function decode(bytes: Buffer): unknown {
  if (bytes.length > LIMITS.bytes) throw new ChannelError(`a message of ${bytes.length} bytes came`);
  const reader = new Reader(bytes);
  const value = read(reader, 0);
  if (!reader.atEnd()) throw new ChannelError('bytes were left over behind the value');
  return value;
}

function read(input: Reader, depth: number): unknown {
  if (depth > LIMITS.depth) throw new ChannelError('a value came that is nested too deep');
  input.count();
  const tag = input.uint8();
  switch (tag) {
    case TAG.undefined:
      return undefined;
    case TAG.null:
      return null;
    case TAG.false:
      return false;
    case TAG.true:
      return true;
    case TAG.number:
      return input.float64();
    case TAG.bigint:
      return readBigint(input.text());
    case TAG.string:
      return input.text();
    case TAG.opaque:
      return new Opaque(input.text().slice(0, 200));
    case TAG.array:
      return readArray(input, depth);
    case TAG.object:
      return readObject(input, depth);
    case TAG.typedArray:
      return readTypedArray(input);
    default:
      throw new ChannelError(`a value of an unknown kind (${tag}) came`);
  }
}

function readArray(input: Reader, depth: number): unknown[] {
  const length = input.length(1);
  const items: unknown[] = [];
  for (let i = 0; i < length; i++) items.push(read(input, depth + 1));
  return items;
}

function readObject(input: Reader, depth: number): Record<string, unknown> {
  const size = input.length(6);
  const object: Record<string, unknown> = Object.create(null);
  for (let i = 0; i < size; i++) {
    if (input.uint8() !== TAG.string) throw new ChannelError('an object with a key that is no text came');
    object[input.text()] = read(input, depth + 1);
  }
  return object;
}

function readTypedArray(input: Reader): unknown {
  const type = TYPED_ARRAYS[input.uint8()];
  if (!type) throw new ChannelError('a typed array of an unknown kind came');
  const bytes = input.bytes(input.uint32());
  if (bytes.length % type.BYTES_PER_ELEMENT !== 0) throw new ChannelError('a cut typed array came');
  return new type(new Uint8Array(bytes).buffer);
}

function readBigint(digits: string): bigint {
  if (!/^-?[0-9a-f]{1,65536}$/.test(digits)) throw new ChannelError('a bigint that is no number came');
  return digits.startsWith('-') ? -BigInt(`0x${digits.slice(1)}`) : BigInt(`0x${digits}`);
}

class Reader {
  private at = 0;
  private values = 0;
  constructor(private readonly buffer: Buffer) {}

  count(): void {
    if (++this.values > LIMITS.count) throw new ChannelError('a value with too many parts came');
  }
  uint8(): number {
    return this.take(1).readUInt8(0);
  }
  uint32(): number {
    return this.take(4).readUInt32LE(0);
  }
  float64(): number {
    return this.take(8).readDoubleLE(0);
  }
  bytes(length: number): Buffer {
    return this.take(length);
  }
  text(): string {
    return this.take(this.uint32()).toString('utf16le');
  }
  /** A count of parts that is possible at all: each takes `leastBytes` of what is left. */
  length(leastBytes: number): number {
    const length = this.uint32();
    if (length * leastBytes > this.buffer.length - this.at) throw new ChannelError('a cut value came');
    return length;
  }
  atEnd(): boolean {
    return this.at === this.buffer.length;
  }
  private take(length: number): Buffer {
    if (this.at + length > this.buffer.length) throw new ChannelError('a cut value came');
    this.at += length;
    return this.buffer.subarray(this.at - length, this.at);
  }
}
