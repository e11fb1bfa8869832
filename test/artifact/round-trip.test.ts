import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  changedTensors,
  decodeSafetensors,
  fingerprint,
  fingerprintTensor,
  readArtifact,
  type WeightTensor,
  writeArtifact,
} from 'course/artifact';
import { scratchFile } from './files';
import { blueprint, drawWeights, withWeight } from './model';

describe('writeArtifact and readArtifact', () => {
  it('give back the same blueprint and the same bits', () => {
    const path = scratchFile('model.safetensors');
    const weights = drawWeights();
    const written = writeArtifact(path, { blueprint, weights });
    const read = readArtifact(path);
    expect(read.blueprint).to.deep.equal(blueprint);
    expect(changedTensors(weights, read.weights)).to.deep.equal([]);
    expect(read.fingerprint).to.equal(written);
    expect(read.bytes).to.equal(readFileSync(path).length);
  });

  it('write the same bytes for the same model, whatever the order of the tensors', () => {
    const [a, b] = [scratchFile('a.safetensors'), scratchFile('b.safetensors')];
    writeArtifact(a, { blueprint, weights: drawWeights() });
    writeArtifact(b, { blueprint, weights: new Map([...drawWeights()].reverse()) });
    expect(readFileSync(a).equals(readFileSync(b))).to.equal(true);
  });

  it('keep negative zero and the smallest float32', () => {
    const path = scratchFile('model.safetensors');
    const weights = withWeight(withWeight(drawWeights(), 'layer1/bias', 0, -0), 'layer1/bias', 1, 2 ** -149);
    writeArtifact(path, { blueprint, weights });
    const bias = readArtifact(path).weights.get('layer1/bias')?.data;
    expect(Object.is(bias?.[0], -0)).to.equal(true);
    expect(bias?.[1]).to.equal(2 ** -149);
  });

  it('lay the tensors at a multiple of 8 bytes, gap-free, 4 bytes a number', () => {
    const path = scratchFile('model.safetensors');
    writeArtifact(path, { blueprint, weights: drawWeights() });
    const bytes = readFileSync(path);
    const headerBytes = Number(bytes.readBigUInt64LE(0));
    expect((8 + headerBytes) % 8).to.equal(0);
    expect(bytes.length - 8 - headerBytes).to.equal(4 * (3 * 4 + 4 + 4 * 2 + 2));
  });

  it('decode copies: the bytes may be reused', () => {
    const path = scratchFile('model.safetensors');
    const weights = drawWeights();
    writeArtifact(path, { blueprint, weights });
    const bytes = readFileSync(path);
    const decoded = decodeSafetensors(bytes);
    bytes.fill(0);
    expect(fingerprint(decoded.weights)).to.equal(fingerprint(weights));
  });
});

describe('fingerprints', () => {
  const weights = drawWeights();

  it('are 64 hexadecimal digits', () => {
    expect(fingerprint(weights)).to.match(/^[0-9a-f]{64}$/);
  });

  it('of a tensor are the SHA-256 of its type, shape and bytes', () => {
    // printf 'F32 [1]\n\0\0\200?' | sha256sum: the four bytes are 1 as a float32
    const one = { shape: [1], data: Float32Array.of(1) };
    expect(fingerprintTensor(one)).to.equal(
      'cc43abf32966d15faccfcdc981431b1659636a22cebc7b3397c1eba5eb97ecef',
    );
  });

  it('change when one bit of one weight does', () => {
    const bias = weights.get('layer1/bias') as WeightTensor;
    const bits = Uint32Array.from(new Uint32Array(bias.data.buffer));
    bits[2] ^= 1;
    const changed = withWeight(weights, 'layer1/bias', 2, new Float32Array(bits.buffer)[2]);
    expect(fingerprint(changed)).not.to.equal(fingerprint(weights));
    expect(changedTensors(weights, changed)).to.deep.equal(['layer1/bias']);
  });

  it('tell shapes of equal bytes apart', () => {
    const data = Float32Array.of(1, 2, 3, 4);
    expect(fingerprintTensor({ shape: [2, 2], data })).not.to.equal(fingerprintTensor({ shape: [4], data }));
  });

  it('tell names apart', () => {
    const [first, ...rest] = weights;
    const renamed = new Map([['layer9/kernel', first[1]], ...rest]);
    expect(fingerprint(renamed)).not.to.equal(fingerprint(weights));
    expect(changedTensors(weights, renamed)).to.deep.equal(['layer1/kernel', 'layer9/kernel']);
  });

  it('see only the tensor, not the buffer that it is a part of', () => {
    const part = new Float32Array([9, 1, 2, 9]).subarray(1, 3);
    const whole = Float32Array.of(1, 2);
    expect(fingerprintTensor({ shape: [2], data: part })).to.equal(
      fingerprintTensor({ shape: [2], data: whole }),
    );
  });
});
