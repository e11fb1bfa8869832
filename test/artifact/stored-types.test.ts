// Models of fewer bits in a file: what the blueprint asks for, and what is refused.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  type Blueprint,
  checkBlueprint,
  decodeSafetensors,
  expectedShapes,
  readStored,
  type WeightTensor,
  writeArtifact,
} from 'course/artifact';
import { DataError } from 'course/core';
import { scratchFile } from './files';
import { blueprint, drawWeights } from './model';

/** The model of 3, 4 and 2 numbers with matrices of whole numbers: 1, 2, 3 … and a scale of 1/2. */
function inEightBits() {
  const weights = new Map<string, WeightTensor<Float32Array | Int8Array>>(drawWeights());
  for (const [name, shape] of [
    ['layer1/kernel', [3, 4]],
    ['layer2/kernel', [4, 2]],
  ] as const) {
    weights.set(name, { shape, data: Int8Array.from({ length: shape[0] * shape[1] }, (_, i) => i + 1) });
    weights.set(`${name}/scales`, { shape: [1], data: Float32Array.of(0.5) });
  }
  return { blueprint: { ...blueprint, quantization: { bits: 8, per: 'tensor' } } as Blueprint, weights };
}

describe('a blueprint with a quantization', () => {
  const shapes = (bits: number, per: string) =>
    Object.fromEntries(expectedShapes({ ...blueprint, quantization: { bits, per } } as Blueprint));

  it('asks for matrices of whole bytes a row, and for their scales', () => {
    expect(shapes(8, 'tensor')).to.deep.equal({
      'layer1/kernel': [3, 4],
      'layer1/kernel/scales': [1],
      'layer1/bias': [4],
      'layer2/kernel': [4, 2],
      'layer2/kernel/scales': [1],
      'layer2/bias': [2],
    });
    expect(shapes(4, 'channel')).to.include.deep.keys({ 'layer1/kernel/scales': 0 });
    expect(shapes(4, 'channel')['layer1/kernel']).to.deep.equal([3, 2]);
    expect(shapes(2, 'channel')['layer2/kernel']).to.deep.equal([4, 1]);
    expect(shapes(16, 'tensor')).not.to.have.property('layer1/kernel/scales');
  });

  it('is refused with other bits, or scales for something else', () => {
    for (const quantization of [
      { bits: 3, per: 'tensor' },
      { bits: 8, per: 'row' },
      { bits: '8' },
      8,
      null,
    ]) {
      expect(() => checkBlueprint({ ...blueprint, quantization }), JSON.stringify(quantization)).to.throw(
        DataError,
        'quantization',
      );
    }
  });
});

describe('a model of 8 bits', () => {
  it('says in the file’s header that its matrices are I8, a byte each', () => {
    const path = scratchFile('eight.safetensors');
    writeArtifact(path, inEightBits());
    const bytes = readFileSync(path);
    const header = JSON.parse(bytes.toString('utf8', 8, 8 + Number(bytes.readBigUInt64LE())));
    const { dtype, shape, data_offsets: offsets } = header['layer1/kernel'];
    expect([dtype, shape, offsets[1] - offsets[0]]).to.deep.equal(['I8', [3, 4], 12]);
    expect(header['layer1/bias'].dtype).to.equal('F32');
  });

  it('is not read where float32 alone is expected', () => {
    const path = scratchFile('eight.safetensors');
    writeArtifact(path, inEightBits());
    expect(() => decodeSafetensors(readFileSync(path))).to.throw(
      DataError,
      'type F32 in "layer1/kernel", got I8',
    );
  });

  it('is refused after one flipped bit of a whole number', () => {
    const path = scratchFile('eight.safetensors');
    writeArtifact(path, inEightBits());
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] ^= 1;
    writeFileSync(path, bytes);
    expect(() => readStored(path)).to.throw(DataError, 'changed since (SHA-256)');
  });

  it('is not written as float32, nor float32 as 8 bits', () => {
    const eight = inEightBits();
    const path = scratchFile('never.safetensors');
    expect(() => writeArtifact(path, { blueprint: eight.blueprint, weights: drawWeights() })).to.throw(
      'scales',
    );
    const weights = new Map(eight.weights).set('layer1/kernel', {
      shape: [3, 4],
      data: new Float32Array(12),
    });
    expect(() => writeArtifact(path, { ...eight, weights })).to.throw(DataError, 'type I8');
  });
});
