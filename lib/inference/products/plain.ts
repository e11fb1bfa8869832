// Plain loops: the fallback where WebAssembly has no SIMD, and the oracle of the tests.
import type { Activation } from '../../artifact';
import { finish, quantizeRow } from './integers';
import { type Kernel, leastOutput, type PackedMatrix, padded } from './kernel';
import { type FloatMatrix, type HalfMatrix, type QuantizedMatrix, wholeNumbers } from './matrix';
import { copyMatrix, paddedBias, paddedScales } from './padding';
import { dequantize } from './quantize';

/** Matrix products in JavaScript: each matrix is unpacked once, so it takes the bytes of its rung only in files. */
export const plainKernel: Kernel = {
  name: 'plain',
  floats: (length) => new Float32Array(length),
  pack(matrix, bias) {
    const copy = copyMatrix(matrix);
    const [inputs, outputs] = matrix.shape;
    const start = paddedBias(outputs, bias);
    const multiplyRow = 'scales' in copy ? integerRow(copy, start) : floatRow(copy, start);
    return {
      inputs,
      outputs,
      bits: matrix.bits,
      multiply(x, out, rows = 1, activation = 'none') {
        for (let r = 0; r < rows; r++)
          multiplyRow(x, r * padded(inputs), out, r * padded(outputs), activation);
      },
      unpack: () => copyMatrix(copy),
      unpackBias: () => start.slice(0, outputs),
    } satisfies PackedMatrix;
  },
};

/** Multiplies the row of x that begins at `from` into the row of out that begins at `to`. */
type MultiplyRow = (
  x: Float32Array,
  from: number,
  out: Float32Array,
  to: number,
  activation: Activation,
) => void;

function floatRow(matrix: FloatMatrix | HalfMatrix, bias: Float32Array): MultiplyRow {
  const [inputs, outputs] = matrix.shape;
  const { data } = dequantize(matrix);
  return (x, from, out, to, activation) => {
    out.set(bias, to);
    for (let i = 0, at = 0; i < inputs; i++) {
      for (let o = 0; o < outputs; o++, at++) out[to + o] += x[from + i] * data[at];
    }
    const least = leastOutput(activation);
    for (let o = to; o < to + outputs; o++) out[o] = Math.max(out[o], least);
  };
}

function integerRow(matrix: QuantizedMatrix, bias: Float32Array): MultiplyRow {
  const [inputs, outputs] = matrix.shape;
  const numbers = wholeNumbers(matrix);
  const end = { bias, scales: paddedScales(matrix) };
  const [levels, sums] = [new Int16Array(inputs), new Int32Array(padded(outputs))];
  return (x, from, out, to, activation) => {
    const unit = quantizeRow(x, from, inputs, levels);
    sums.fill(0);
    for (let i = 0, at = 0; i < inputs; i++) {
      for (let o = 0; o < outputs; o++, at++) sums[o] += levels[i] * numbers[at];
    }
    finish(sums, unit, end, out, to, activation);
  };
}
