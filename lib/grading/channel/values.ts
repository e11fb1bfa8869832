// The values that may cross between judge and cell, and the limits that hold for them.

/** Limits on one message. What is larger is refused on the sending side and again on the receiving side. */
export const LIMITS = {
  /** Bytes of one encoded message. */
  bytes: 4 * 1024 * 1024,
  /** Levels of nesting. */
  depth: 64,
  /** Values in all, counting every number of an array but typed arrays once. */
  count: 500_000,
} as const;

/** Bytes before each message that give its length, little-endian. */
export const HEADER_BYTES = 4;

/** A value that can't cross (a function, a Map, a class instance): only its description does. */
export class Opaque {
  constructor(readonly description: string) {}
}

/** A message broke the rules of the channel. */
export class ChannelError extends Error {
  override name = 'ChannelError';
}

/** One byte before each value says what it is. */
export const TAG = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  bigint: 5,
  string: 6,
  array: 7,
  object: 8,
  typedArray: 9,
  opaque: 10,
} as const;

/** The typed arrays that keep their kind on the way; the position in this list is the kind's number. */
export const TYPED_ARRAYS = [
  Float32Array,
  Float64Array,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
] as const;
