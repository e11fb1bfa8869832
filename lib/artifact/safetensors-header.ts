// The header of a safetensors file: which tensor lies where. A file may lie, so each number is checked.
// Format: https://github.com/huggingface/safetensors (8 bytes of header length, JSON, then the tensors' bytes).
import { DataError, formatBytes, type Shape, showShape, sizeOf } from '../core';

/** The largest header that is read, the same as in the reference implementation. */
export const MAX_HEADER_BYTES = 100_000_000;

/** Bytes in front of the header: its length as an unsigned 64-bit little-endian integer. */
export const LENGTH_BYTES = 8;

/** The types that are read. */
export type Dtype = 'F32' | 'BF16' | 'I8' | 'U8';

/** Bytes of one number, for each type that is read. */
export const DTYPE_BYTES: Readonly<Record<Dtype, number>> = { F32: 4, BF16: 2, I8: 1, U8: 1 };

/** One tensor's place: `begin` to `end` are bytes counted from the end of the header. */
export interface TensorEntry {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: Shape;
  readonly begin: number;
  readonly end: number;
}

/** What a header says: the tensors in the order of their places, and free text by key. */
export interface Header {
  readonly entries: readonly TensorEntry[];
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Reads a header and checks that the tensors cover the data exactly: no gap, no overlap, nothing beyond.
 * @param text the header's JSON.
 * @param dataBytes how many bytes follow the header.
 * @param dtypes the types that may occur.
 * @throws DataError naming the tensor and what is wrong with it.
 */
export function parseHeader(text: string, dataBytes: number, dtypes: readonly Dtype[]): Header {
  const { __metadata__: metadata = {}, ...tensors } = parseObject(text);
  if (!isRecord(metadata) || !Object.values(metadata).every((value) => typeof value === 'string')) {
    throw new DataError('Expected "__metadata__" to hold texts, got something else. Export the model again.');
  }
  const entries = Object.entries(tensors).map(([name, entry]) => parseEntry(name, entry, dtypes));
  entries.sort((a, b) => a.begin - b.begin || a.end - b.end);
  checkCover(entries, dataBytes);
  return { entries, metadata: metadata as Record<string, string> };
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(text);
    if (isRecord(header)) return header;
  } catch {
    // told below: the cause is the same for whoever reads it
  }
  throw new DataError(
    'Expected a JSON object as the header, got something else: this is no safetensors file, or it was altered. ' +
      'Export the model again.',
  );
}

function parseEntry(name: string, entry: unknown, dtypes: readonly Dtype[]): TensorEntry {
  const { dtype: type, shape, data_offsets: offsets } = isRecord(entry) ? entry : {};
  if (typeof type !== 'string' || !areCounts(shape) || !areCounts(offsets) || offsets.length !== 2) {
    throw new DataError(
      `Expected dtype, shape and data_offsets of the tensor "${name}", got ${JSON.stringify(entry)?.slice(0, 80)}. ` +
        'Export the model again.',
    );
  }
  const dtype = dtypes.find((known) => known === type);
  if (!dtype) {
    throw new DataError(
      `Expected numbers of type ${dtypes.join(' or ')} in "${name}", got ${type.slice(0, 20)}. ` +
        'Convert them to 32-bit floats before saving.',
    );
  }
  const [begin, end] = offsets;
  const bytes = sizeOf(shape) * DTYPE_BYTES[dtype];
  if (end - begin === bytes) return { name, dtype, shape, begin, end };
  throw new DataError(
    `Expected ${bytes} bytes for "${name}" of shape ${showShape(shape)}, got ${end - begin} ` +
      '(data_offsets). The header was altered: export the model again.',
  );
}

function checkCover(entries: readonly TensorEntry[], dataBytes: number): void {
  let end = 0;
  for (const entry of entries) {
    if (entry.begin !== end) {
      throw new DataError(
        `Expected "${entry.name}" to begin at byte ${end}, where the tensor before it ends, got byte ` +
          `${entry.begin}: tensors ${entry.begin < end ? 'overlap' : 'leave a gap'}. Export the model again.`,
      );
    }
    end = entry.end;
  }
  if (end === dataBytes) return;
  const cause = end > dataBytes ? 'The file was cut short' : 'Something was appended to the file';
  throw new DataError(
    `Expected ${end} bytes of tensors, got ${dataBytes} (${formatBytes(dataBytes)}). ${cause}: copy it again.`,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}
