// Tensors to bytes and back, in the format that Python's safetensors reads and writes.
import { CourseError, DataError, formatBytes, sizeOf } from '../core';
import { dtypeOf, numbersFrom } from './dtypes';
import { DTYPE_BYTES, type Dtype, LENGTH_BYTES, MAX_HEADER_BYTES, parseHeader } from './safetensors-header';
import type { Numbers, Weights, WeightTensor } from './weights';

/** What a safetensors file holds: tensors by name, and free text by key. */
export interface Safetensors<N extends Numbers = Float32Array> {
  readonly weights: Weights<N>;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * The bytes of a safetensors file: header length, header, then the tensors in the order of their names.
 *
 * The header is padded with spaces so that the tensors start at a multiple of 8 bytes.
 * @throws CourseError when a tensor's numbers don't fill its shape.
 */
export function encodeSafetensors({ weights, metadata }: Safetensors<Numbers>): Uint8Array {
  const header: [string, unknown][] = [['__metadata__', metadata]];
  const tensors = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
  let end = 0;
  for (const [name, { shape, data }] of tensors) {
    checkLength(name, sizeOf(shape), data.length);
    header.push([name, { dtype: dtypeOf(data), shape, data_offsets: [end, end + data.byteLength] }]);
    end += data.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  const headerBytes = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(LENGTH_BYTES + headerBytes + end).fill(0x20, LENGTH_BYTES); // 0x20 is a space
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerBytes), true);
  bytes.set(json, LENGTH_BYTES);
  let at = LENGTH_BYTES + headerBytes;
  for (const [, { data }] of tensors) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/**
 * Reads the bytes of a safetensors file of float32 tensors. They are copies: `bytes` may be reused.
 * @throws DataError when the file is cut short, its header is too large or altered, or a type is not F32.
 */
export function decodeSafetensors(bytes: Uint8Array): Safetensors {
  return decode(bytes, ['F32']) as Safetensors;
}

/** Reads a safetensors file as `decodeSafetensors` does, but with tensors of all types that a model is stored in. */
export function decodeStored(bytes: Uint8Array): Safetensors<Numbers> {
  return decode(bytes, Object.keys(DTYPE_BYTES) as Dtype[]);
}

function decode(bytes: Uint8Array, dtypes: readonly Dtype[]): Safetensors<Numbers> {
  const dataStart = LENGTH_BYTES + headerLength(bytes);
  const text = decodeText(bytes.subarray(LENGTH_BYTES, dataStart));
  const { entries, metadata } = parseHeader(text, bytes.length - dataStart, dtypes);
  const weights = new Map<string, WeightTensor<Numbers>>();
  for (const { name, dtype, shape, begin, end } of entries) {
    // A slice is a copy with an address of its own: floats must lie at a multiple of 4 bytes.
    const copy = Uint8Array.prototype.slice.call(bytes, dataStart + begin, dataStart + end);
    weights.set(name, { shape, data: numbersFrom(copy, dtype) });
  }
  return { weights, metadata };
}

function headerLength(bytes: Uint8Array): number {
  if (bytes.length < LENGTH_BYTES) {
    throw new DataError(
      `Expected a file of 8 bytes or more, got ${bytes.length}. It was cut short: copy it again.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > MAX_HEADER_BYTES) {
    throw new DataError(
      `Expected a header of at most ${formatBytes(MAX_HEADER_BYTES)}, got ${formatBytes(length)}. ` +
        'This is no safetensors file, or its first bytes were altered.',
    );
  }
  if (LENGTH_BYTES + length <= bytes.length) return length;
  throw new DataError(
    `Expected a header of ${length} bytes, got a file of ${bytes.length}. It was cut short: copy it again.`,
  );
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DataError('Expected a header in UTF-8, got other bytes. The file was altered: copy it again.');
  }
}

function checkLength(name: string, expected: number, received: number): void {
  if (expected === received) return;
  throw new CourseError(
    `Expected ${expected} numbers to fill the shape of "${name}", got ${received}. Pass the whole tensor.`,
  );
}
