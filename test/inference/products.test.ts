// Matrix products in 32, 16, 8, 4 and 2 bits, on both kernels, against loops that know nothing of blocks or panels.
import { expect } from 'chai';
import { random } from 'course/core';
import { dequantize, quantize } from 'course/inference';
import { chooseKernel, hasSimd, matrixBytes } from '../../lib/inference/wasm/simd';

const BITS = [32, 16, 8, 4, 2] as const;
const KERNELS = ['plain', 'simd'] as const;
const up = (count: number) => Math.ceil(count / 16) * 16;

/** Sizes below, at and above the blocks of 16; (inputs, outputs, rows). */
const SIZES = [
  [1, 1, 1],
  [5, 7, 3],
  [16, 16, 2],
  [33, 17, 5],
  [130, 40, 4],
];

type Case = ReturnType<typeof draw>;

function draw([inputs, outputs, rows]: number[], bits: (typeof BITS)[number], per: 'tensor' | 'channel') {
  const { normal } = random(`${inputs} ${outputs}`);
  const fill = (length: number) => Float32Array.from({ length }, () => normal());
  const matrix = quantize({ shape: [inputs, outputs], data: fill(inputs * outputs) }, { bits, per });
  const x = Array.from({ length: rows }, () => fill(inputs));
  return { inputs, outputs, rows, matrix, x, bias: fill(outputs) };
}

function multiply(
  { inputs, outputs, rows, matrix, x, bias }: Case,
  name: 'plain' | 'simd',
  together: boolean,
) {
  const bytes = matrixBytes(inputs, outputs, matrix.bits) + 4 * rows * (up(inputs) + up(outputs));
  const kernel = chooseKernel({ bytes, widest: Math.max(up(inputs), up(outputs)) }, name);
  const packed = kernel.pack(matrix, bias);
  const [from, to] = [kernel.floats(rows * up(inputs)), kernel.floats(rows * up(outputs))];
  if (together) {
    x.forEach((row, r) => {
      from.set(row, r * up(inputs));
    });
    packed.multiply(from, to, rows, 'relu');
    return { packed, y: x.map((_, r) => [...to.slice(r * up(outputs), r * up(outputs) + outputs)]) };
  }
  const y = x.map((row) => {
    from.set(row);
    packed.multiply(from, to, 1, 'relu');
    return [...to.slice(0, outputs)];
  });
  return { packed, y };
}

/** Whole numbers times whole numbers, summed in whole numbers; then the two scales and the bias. */
function integerReference({ inputs, outputs, matrix, x, bias }: Case): number[][] {
  if (!('scales' in matrix)) throw new Error('no integers');
  const { scales } = matrix;
  const weights = dequantize(matrix).data;
  return x.map((row) => {
    const largest = Math.max(...row.map(Math.abs));
    const levels = [...row].map((value) => Math.round(value * (127 / largest)));
    return Array.from({ length: outputs }, (_, o) => {
      const scale = scales[scales.length === 1 ? 0 : o];
      let sum = 0n;
      for (let i = 0; i < inputs; i++) {
        sum += BigInt(levels[i]) * BigInt(Math.round(weights[i * outputs + o] / scale));
      }
      return Math.fround(Math.max(0, Number(sum) * (largest / 127) * scale + bias[o]));
    });
  });
}

function floatReference({ outputs, matrix, x, bias }: Case): number[][] {
  const { data } = dequantize(matrix);
  return x.map((row) =>
    Array.from({ length: outputs }, (_, o) =>
      Math.max(
        0,
        row.reduce((sum, value, i) => sum + value * data[i * outputs + o], bias[o]),
      ),
    ),
  );
}

for (const name of KERNELS) {
  describe(`the ${name} kernel`, () => {
    before(function () {
      if (name === 'simd' && !hasSimd()) this.skip();
    });
    for (const bits of BITS) {
      for (const per of ['tensor', 'channel'] as const) {
        const cases = SIZES.map((sizes) => draw(sizes, bits, per));

        it(`multiplies by weights of ${bits} bits per ${per} as a plain ${bits < 16 ? 'integer' : 'float64'} loop does`, () => {
          for (const one of cases) {
            const { y } = multiply(one, name, true);
            if (bits < 16) expect(y).to.deep.equal(integerReference(one));
            else {
              floatReference(one).forEach((row, r) => {
                row.forEach((value, o) => {
                  expect(y[r][o]).to.be.closeTo(value, 1e-5);
                });
              });
            }
          }
        });

        it(`gives a row the same bits alone and in a batch, at ${bits} bits per ${per}`, () => {
          for (const one of cases) {
            expect(multiply(one, name, true).y).to.deep.equal(multiply(one, name, false).y);
          }
        });

        it(`gives back the matrix that it was given, at ${bits} bits per ${per}`, () => {
          for (const one of cases) {
            const { packed } = multiply(one, name, true);
            expect(packed.unpack()).to.deep.equal(one.matrix);
            expect(packed.unpackBias()).to.deep.equal(one.bias);
          }
        });
      }
    }

    it('multiplies the largest whole numbers without overflow: 127 x 127 x 784, and the most negative', () => {
      const matrix = quantize(
        { shape: [784, 2], data: Float32Array.from({ length: 1568 }, (_, i) => (i % 2 ? -1 : 1)) },
        { bits: 8, per: 'tensor' },
      );
      const x = [new Float32Array(784).fill(1)];
      const one = { inputs: 784, outputs: 2, rows: 1, matrix, x, bias: new Float32Array([0, 1000]) };
      const { y } = multiply(one, name, true);
      expect(y[0][0]).to.be.closeTo(784, 1e-3); // 784 x 1 x 1
      expect(y[0][1]).to.be.closeTo(1000 - 784, 1e-3);
    });

    it('gives a row of zeros the bias alone', () => {
      const one = draw([5, 7, 1], 8, 'channel');
      const { y } = multiply({ ...one, x: [new Float32Array(5)] }, name, true);
      expect(y[0]).to.deep.equal([...one.bias].map((b) => Math.max(0, b)));
    });

    it('lets a NaN among the inputs through', () => {
      for (const bits of BITS) {
        const one = draw([5, 7, 1], bits, 'channel');
        one.x[0][2] = Number.NaN;
        expect(multiply(one, name, true).y[0].every(Number.isNaN), `${bits} bits`).to.equal(true);
      }
    });
  });
}
