// A matrix of weights in as many bits as it was given: the numbers and, for whole numbers, what one of them is worth.

/** Bits of one weight: 32 float32, 16 bfloat16, 8, 4 and 2 whole numbers with a scale. */
export type Bits = 32 | 16 | 8 | 4 | 2;

/** Float32 weights, row by row: (inputs, outputs). */
export interface FloatMatrix {
  readonly bits: 32;
  readonly shape: readonly [inputs: number, outputs: number];
  readonly data: Float32Array;
}

/** Bfloat16 weights: the upper halves of float32 numbers, row by row; (inputs, outputs). */
export interface HalfMatrix {
  readonly bits: 16;
  readonly shape: readonly [inputs: number, outputs: number];
  readonly data: Uint16Array;
}

/** Weights as whole numbers; the weight of input i and output o is about `number (i, o) * scale of o`. */
export interface QuantizedMatrix {
  readonly bits: 8 | 4 | 2;
  readonly shape: readonly [inputs: number, outputs: number];
  /** 8 bits: (inputs, outputs). 4 and 2 bits: (inputs, bytes a row), 2 or 4 numbers a byte, the lowest bits first. */
  readonly data: Int8Array | Uint8Array;
  /** One for the whole matrix (1), or one for each output (outputs). */
  readonly scales: Float32Array;
}

/** Weights of one dense layer, in any number of bits. */
export type WeightMatrix = FloatMatrix | HalfMatrix | QuantizedMatrix;

/** Bytes of one row of `outputs` numbers: whole bytes, so that each row begins with one. */
export function rowBytes(outputs: number, bits: Bits): number {
  return Math.ceil((outputs * bits) / 8);
}

/** Bytes of a matrix as it is stored: its numbers and its scales. */
export function storedBytes(matrix: WeightMatrix): number {
  return matrix.data.byteLength + ('scales' in matrix ? matrix.scales.byteLength : 0);
}

/** The whole number at row `i`, column `o` of a quantized matrix. */
export function wholeNumber({ bits, shape, data }: QuantizedMatrix, i: number, o: number): number {
  const [, outputs] = shape;
  if (bits === 8) return (data[i * outputs + o] << 24) >> 24;
  const perByte = 8 / bits;
  const byte = data[i * rowBytes(outputs, bits) + Math.floor(o / perByte)];
  const shift = 32 - bits * ((o % perByte) + 1); // brings the number to the top, and its sign with it
  return (byte << shift) >> (32 - bits);
}

/** All whole numbers of a quantized matrix, one a byte; (inputs, outputs). */
export function wholeNumbers(matrix: QuantizedMatrix): Int8Array {
  const [inputs, outputs] = matrix.shape;
  const numbers = new Int8Array(inputs * outputs);
  for (let at = 0; at < numbers.length; at++) {
    numbers[at] = wholeNumber(matrix, Math.floor(at / outputs), at % outputs);
  }
  return numbers;
}

/** The weight at row `i`, column `o`, as a float32. */
export function weightAt(matrix: WeightMatrix, i: number, o: number): number {
  const [, outputs] = matrix.shape;
  if (matrix.bits === 32) return matrix.data[i * outputs + o];
  if (matrix.bits === 16) return fromBfloat16(matrix.data[i * outputs + o]);
  const { scales } = matrix;
  return Math.fround(wholeNumber(matrix, i, o) * scales[scales.length === 1 ? 0 : o]);
}

const word = new Uint32Array(1);
const float = new Float32Array(word.buffer);

/** The float32 whose upper 16 bits these are; its lower ones are 0. */
export function fromBfloat16(half: number): number {
  word[0] = half << 16;
  return float[0];
}

/** The upper 16 bits of the nearest number that bfloat16 has; of two equally near ones the even one. */
export function toBfloat16(value: number): number {
  float[0] = value;
  if (Number.isNaN(value)) return 0x7fc0;
  return (word[0] + 0x7fff + ((word[0] >>> 16) & 1)) >>> 16;
}
