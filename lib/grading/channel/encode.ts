// A value to bytes: tagged, little-endian, no references, so nothing in it can act on its own.
import { ChannelError, LIMITS, Opaque, TAG, TYPED_ARRAYS } from './values';

/**
 * Encodes one value.
 * @throws ChannelError when it is nested too deep (also: contains itself), too large, or has too many parts.
 */
export function encode(value: unknown): Buffer {
  const writer = new Writer();
  write(writer, value, 0);
  return writer.result();
}

function write(out: Writer, value: unknown, depth: number): void {
  if (depth > LIMITS.depth) {
    throw new ChannelError(`it is nested more than ${LIMITS.depth} levels deep, or contains itself`);
  }
  out.count();
  if (value === undefined) out.tag(TAG.undefined);
  else if (value === null) out.tag(TAG.null);
  else if (typeof value === 'boolean') out.tag(value ? TAG.true : TAG.false);
  else if (typeof value === 'number') writeNumber(out, value);
  else if (typeof value === 'bigint') out.text(TAG.bigint, bigintDigits(value));
  else if (typeof value === 'string') out.text(TAG.string, value);
  else if (typeof value !== 'object') out.text(TAG.opaque, `a ${typeof value}`);
  else if (Array.isArray(value)) writeArray(out, value, depth);
  else writeOther(out, value, depth);
}

function writeOther(out: Writer, value: object, depth: number): void {
  const kind = TYPED_ARRAYS.findIndex((type) => value instanceof type);
  if (kind >= 0) writeTypedArray(out, kind, value as Float32Array);
  else if (value instanceof Opaque) out.text(TAG.opaque, value.description);
  else writeObject(out, value, depth);
}

/** NaN has many patterns of bits, and which one comes depends on how V8 compiled the code: here it has one. */
function writeNumber(out: Writer, value: number): void {
  out.tag(TAG.number);
  if (Number.isNaN(value)) out.bytes(NAN);
  else out.float64(value);
}

/** The usual pattern of NaN, little-endian. */
const NAN = Buffer.from([0, 0, 0, 0, 0, 0, 0xf8, 0x7f]);

function writeArray(out: Writer, items: unknown[], depth: number): void {
  const length = items.length;
  if (length > LIMITS.count)
    throw new ChannelError(`it has ${length} items; at most ${LIMITS.count} can cross`);
  out.tag(TAG.array);
  out.uint32(length);
  for (let i = 0; i < length; i++) write(out, items[i], depth + 1);
}

function writeTypedArray(out: Writer, kind: number, array: Float32Array): void {
  const bytes = bytesOf(array);
  out.tag(TAG.typedArray);
  out.uint8(kind);
  out.uint32(bytes.length);
  out.bytes(bytes);
}

/** The bytes of a typed array, with one pattern for every NaN. */
function bytesOf(array: Float32Array | Float64Array): Buffer {
  const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  if (!array.some(Number.isNaN)) return bytes;
  const copy = Buffer.from(bytes);
  for (const [i, value] of array.entries()) {
    if (!Number.isNaN(value)) continue;
    if (array instanceof Float64Array) NAN.copy(copy, i * 8);
    else copy.writeUInt32LE(0x7fc00000, i * 4);
  }
  return copy;
}

function writeObject(out: Writer, value: object, depth: number): void {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    const isGenerator = Object.prototype.toString.call(value) === '[object Generator]';
    const name = prototype.constructor?.name || 'an unnamed class';
    out.text(TAG.opaque, isGenerator ? 'a generator' : `an instance of ${name}`);
    return;
  }
  const keys = Object.keys(value);
  out.tag(TAG.object);
  out.uint32(keys.length);
  for (const key of keys) {
    out.text(TAG.string, key);
    write(out, (value as Record<string, unknown>)[key], depth + 1);
  }
}

function bigintDigits(value: bigint): string {
  const digits = value.toString(16);
  if (digits.length > 65_536) throw new ChannelError('it is a bigint of more than 65,536 hexadecimal digits');
  return digits;
}

/** A growing buffer that refuses to outgrow the limits. */
class Writer {
  private buffer = Buffer.allocUnsafe(1024);
  private used = 0;
  private values = 0;

  count(): void {
    if (++this.values > LIMITS.count) {
      throw new ChannelError(`it has more than ${LIMITS.count} parts`);
    }
  }
  tag(tag: number): void {
    this.uint8(tag);
  }
  uint8(value: number): void {
    this.used = this.room(1).writeUInt8(value, this.used);
  }
  uint32(value: number): void {
    this.used = this.room(4).writeUInt32LE(value, this.used);
  }
  float64(value: number): void {
    this.used = this.room(8).writeDoubleLE(value, this.used);
  }
  text(tag: number, text: string): void {
    const bytes = Buffer.from(text, 'utf16le'); // keeps lone surrogates, which UTF-8 would replace
    this.tag(tag);
    this.uint32(bytes.length);
    this.bytes(bytes);
  }
  bytes(bytes: Buffer): void {
    bytes.copy(this.room(bytes.length), this.used);
    this.used += bytes.length;
  }
  result(): Buffer {
    return this.buffer.subarray(0, this.used);
  }
  private room(more: number): Buffer {
    const needed = this.used + more;
    if (needed > LIMITS.bytes) throw new ChannelError(`it takes more than ${LIMITS.bytes} bytes`);
    if (needed > this.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.buffer.length * 2));
      this.buffer.copy(larger, 0, 0, this.used);
      this.buffer = larger;
    }
    return this.buffer;
  }
}
