import { expect } from 'chai';
import { fingerprint, readArtifact, readStored, writeArtifact } from 'course/artifact';
import { CourseError, random, ShapeError } from 'course/core';
import {
  dequantize,
  freezeModel,
  loadModel,
  quantize,
  quantizeModel,
  storedBytes,
  tensorBytes,
} from 'course/inference';
import { drawInput, drawModel, saveModel } from './model';

const tensor = (shape: number[], ...values: number[]) => ({ shape, data: Float32Array.from(values) });
const RUNGS = [16, 8, 4, 2] as const;

describe('quantize', () => {
  it('makes the largest weight 127, 7 or 1, and the others in proportion', () => {
    const weights = tensor([1, 4], 1.27, -0.634, 0.02, 0);
    const whole = (bits: 8 | 4 | 2) => {
      const matrix = quantize(weights, { bits, per: 'tensor' });
      const { scales } = matrix as { scales: Float32Array };
      return [...dequantize(matrix).data].map((value) => Math.round(value / scales[0]) || 0);
    };
    expect(whole(8)).to.deep.equal([127, -63, 2, 0]);
    expect(whole(4)).to.deep.equal([7, -3, 0, 0]);
    expect(whole(2)).to.deep.equal([1, 0, 0, 0]);
  });

  it('packs 4 bits two a byte and 2 bits four a byte, the lowest bits first, each row in whole bytes', () => {
    const four = quantize(tensor([2, 3], 7, -7, 1, 2, 0, -1), { bits: 4, per: 'tensor' });
    expect([...four.data]).to.deep.equal([0x97, 0x01, 0x02, 0x0f]); // -7 is 9 in four bits, -1 is 15
    const two = quantize(tensor([2, 5], 1, -1, 0, 1, 1, 0, 0, 0, -1, 0), { bits: 2, per: 'tensor' });
    expect([...two.data]).to.deep.equal([0b01001101, 0b01, 0b11000000, 0]);
  });

  it('is off by at most half a step', () => {
    const { normal } = random('steps');
    const weights = { shape: [20, 30], data: Float32Array.from({ length: 600 }, () => normal()) };
    for (const bits of [8, 4, 2] as const) {
      for (const per of ['tensor', 'channel'] as const) {
        const matrix = quantize(weights, { bits, per });
        const { scales } = matrix as { scales: Float32Array };
        dequantize(matrix).data.forEach((value, at) => {
          const step = scales[per === 'tensor' ? 0 : at % 30];
          expect(Math.abs(value - weights.data[at])).to.be.at.most(step / 2 + 1e-6);
        });
      }
    }
  });

  it('gives each output a scale of its own per channel: its largest absolute weight / 127', () => {
    const matrix = quantize(tensor([2, 3], 127, 1, 0, -3, -2, 0), { bits: 8, per: 'channel' });
    expect([...(matrix as { scales: Float32Array }).scales]).to.deep.equal([1, Math.fround(2 / 127), 1]);
  });

  it('rounds to the nearest bfloat16, of two to the even one', () => {
    // Between 1 and 2 bfloat16 has steps of 1/128.
    const values = [1, 1 + 1 / 256, 1 + 3 / 256, 1 + 1 / 200, -2.5, 0];
    const half = quantize(tensor([1, 6], ...values), { bits: 16, per: 'tensor' });
    expect([...dequantize(half).data]).to.deep.equal([1, 1, 1 + 2 / 128, 1 + 1 / 128, -2.5, 0]);
  });

  it('gives back what needs no rounding', () => {
    const weights = tensor([2, 2], 127, -64, 3, 0);
    expect(dequantize(quantize(weights, { bits: 8, per: 'tensor' }))).to.deep.equal(weights);
  });

  it('refuses what has no two axes, and what is not finite', () => {
    expect(() => quantize(tensor([2], 1, 2), { bits: 8, per: 'tensor' })).to.throw(ShapeError, '(2)');
    expect(() => quantize(tensor([1, 1], Number.NaN), { bits: 8, per: 'tensor' })).to.throw(
      CourseError,
      'finite',
    );
  });
});

describe('the bytes of a rung', () => {
  it('are those of its numbers and its scales, for a matrix of 784 x 128', () => {
    const weights = { shape: [784, 128], data: new Float32Array(784 * 128) };
    const bytes = (bits: 32 | 16 | 8 | 4 | 2, per: 'tensor' | 'channel') =>
      storedBytes(quantize(weights, { bits, per }));
    expect(bytes(32, 'tensor')).to.equal(784 * 128 * 4);
    expect(bytes(16, 'channel')).to.equal(784 * 128 * 2);
    expect(bytes(8, 'tensor')).to.equal(784 * 128 + 4);
    expect(bytes(8, 'channel')).to.equal(784 * 128 + 4 * 128);
    expect(bytes(4, 'channel')).to.equal(784 * 64 + 4 * 128);
    expect(bytes(2, 'channel')).to.equal(784 * 32 + 4 * 128);
  });

  it('count the biases, which stay float32, for the model 64-32-10', () => {
    const artifact = drawModel([64, 32, 10], 1);
    const bytes = (bits: 16 | 8 | 4 | 2, per: 'tensor' | 'channel') =>
      tensorBytes(quantizeModel(artifact, { bits, per }).weights);
    const biases = 4 * (32 + 10);
    expect(tensorBytes(artifact.weights)).to.equal(4 * (64 * 32 + 32 * 10) + biases);
    expect(bytes(16, 'tensor')).to.equal(2 * (64 * 32 + 32 * 10) + biases);
    expect(bytes(8, 'tensor')).to.equal(64 * 32 + 32 * 10 + 4 * 2 + biases);
    expect(bytes(4, 'channel')).to.equal(64 * 16 + 32 * 5 + 4 * 42 + biases);
    expect(bytes(2, 'channel')).to.equal(64 * 8 + 32 * 3 + 4 * 42 + biases); // 10 numbers of 2 bits: 3 bytes
  });
});

describe('a quantized model', () => {
  const artifact = drawModel([20, 17, 5], 'quantized');
  const x = drawInput(20, 'quantized');

  for (const bits of RUNGS) {
    for (const per of ['tensor', 'channel'] as const) {
      const quantized = quantizeModel(artifact, { bits, per });

      it(`comes back from its file to the last bit, at ${bits} bits per ${per}`, () => {
        const path = saveModel(`quantized-${bits}-${per}`, artifact);
        const mark = writeArtifact(path, quantized);
        const stored = readStored(path);
        expect(stored.weights).to.deep.equal(quantized.weights);
        expect(stored.fingerprint).to.equal(mark);
        const [loaded, frozen] = [loadModel(path), freezeModel(quantized)];
        expect(loaded.fingerprint).to.equal(mark);
        expect(loaded.logits(x)).to.deep.equal(frozen.logits(x));
      });

      it(`gives the same ${bits < 16 ? 'bits' : 'logits within 1e-5'} on both kernels, at ${bits} bits per ${per}`, () => {
        const [plain, simd] = (['plain', 'simd'] as const).map((kernel) =>
          freezeModel(quantized, { kernel }).logits(x),
        );
        if (bits < 16) expect(plain).to.deep.equal(simd);
        else expect(Math.max(...plain.map((logit, k) => Math.abs(logit - simd[k])))).to.be.below(1e-5);
      });
    }
  }

  it('answers as the float32 model of the rounded weights does, within the rounding of its inputs', () => {
    const quantized = freezeModel(quantizeModel(artifact, { bits: 8, per: 'channel' }));
    const rounded = freezeModel({ blueprint: artifact.blueprint, weights: quantized.weights });
    // 22 inputs and activations below 2, each off by at most 1/254 of the largest, times weights below 1: under 0.1
    const logits = quantized.logits(x);
    expect(Math.max(...rounded.logits(x).map((logit, k) => Math.abs(logit - logits[k])))).to.be.below(0.1);
  });

  it('does not go back to training: readArtifact refuses it, and it is not quantized twice', () => {
    const quantized = quantizeModel(artifact, { bits: 8, per: 'tensor' });
    const path = saveModel('no-way-back', artifact);
    writeArtifact(path, quantized);
    expect(() => readArtifact(path)).to.throw(CourseError, 'Expected float32 weights, got weights of 8 bits');
    expect(() => quantizeModel(quantized as never, { bits: 4, per: 'tensor' })).to.throw(
      CourseError,
      'original',
    );
  });

  it('is refused where a tensor has another type than the blueprint says', () => {
    const quantized = quantizeModel(artifact, { bits: 8, per: 'tensor' });
    const weights = new Map(quantized.weights);
    weights.set('layer1/kernel', { shape: [20, 17], data: new Float32Array(340) });
    expect(() => freezeModel({ ...quantized, weights })).to.throw(
      'Expected numbers of type I8 in "layer1/kernel"',
    );
    weights.delete('layer1/kernel');
    expect(() => freezeModel({ ...quantized, weights })).to.throw(ShapeError, 'found none of that name');
  });

  it('is refused where its scales are missing or not finite', () => {
    const quantized = quantizeModel(artifact, { bits: 4, per: 'channel' });
    const weights = new Map(quantized.weights);
    weights.set('layer1/kernel/scales', { shape: [17], data: new Float32Array(17).fill(Number.NaN) });
    expect(() => freezeModel({ ...quantized, weights })).to.throw(CourseError, 'layer1/kernel/scales');
    weights.delete('layer1/kernel/scales');
    expect(() => freezeModel({ ...quantized, weights })).to.throw(ShapeError, 'layer1/kernel/scales');
  });

  it('has another fingerprint than the model it comes from, and another for each rung', () => {
    const marks = RUNGS.map((bits) => fingerprint(quantizeModel(artifact, { bits, per: 'channel' }).weights));
    expect(new Set([...marks, fingerprint(artifact.weights)]).size).to.equal(5);
  });
});
