// A file may be cut short, altered or made up: each gets a sentence, none becomes a model.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  changedTensors,
  decodeSafetensors,
  encodeSafetensors,
  readArtifact,
  writeArtifact,
} from 'course/artifact';
import { CourseError, DataError, ShapeError } from 'course/core';
import { scratchFile, scratchWith } from './files';
import { blueprint, drawWeights, withWeight } from './model';

function fileBytes(): Uint8Array {
  const path = scratchFile('model.safetensors');
  writeArtifact(path, { blueprint, weights: drawWeights() });
  return readFileSync(path);
}

describe('readArtifact refuses', () => {
  it('a file that is missing', () => {
    expect(() => readArtifact(scratchFile('none'))).to.throw(DataError, /Expected a model in .*, found none/);
  });

  it('a file cut short, at any length', () => {
    const bytes = fileBytes();
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readArtifact(scratchWith(bytes.subarray(0, length))), `${length} bytes`).to.throw(
        DataError,
      );
    }
  }).timeout(60_000);

  it('a file with one byte changed, at any place, unless nothing that is read changed', () => {
    const bytes = fileBytes();
    const path = scratchWith(bytes);
    for (let at = 0; at < bytes.length; at++) {
      writeFileSync(
        path,
        bytes.map((byte, i) => (i === at ? byte ^ (1 << (at % 8)) : byte)),
      );
      const read = attempt(() => readArtifact(path));
      if (read instanceof Error) {
        expect(read, `byte ${at}`).to.be.instanceOf(CourseError);
      } else {
        expect(changedTensors(read.weights, drawWeights()), `byte ${at}`).to.deep.equal([]);
        expect(read.blueprint, `byte ${at}`).to.deep.equal(blueprint);
      }
    }
  }).timeout(60_000);

  it('an altered weight, naming its tensor', () => {
    const bytes = Uint8Array.from(fileBytes());
    bytes[bytes.length - 1] ^= 1;
    expect(() => readArtifact(scratchWith(bytes))).to.throw(
      DataError,
      'the weights of "layer2/kernel" changed',
    );
  });

  it('bytes behind the last tensor', () => {
    const bytes = Buffer.concat([fileBytes(), Buffer.from([0])]);
    expect(() => readArtifact(scratchWith(bytes))).to.throw(DataError, 'Something was appended');
  });

  it('weights of another shape than the blueprint says', () => {
    const { metadata } = decodeSafetensors(fileBytes());
    const weights = drawWeights();
    weights.set('layer1/bias', { shape: [2, 2], data: new Float32Array(4) });
    const path = scratchWith(encodeSafetensors({ weights, metadata }));
    expect(() => readArtifact(path)).to.throw(
      ShapeError,
      '"layer1/bias" of shape (4) as the blueprint says, got (2, 2)',
    );
  });

  it('NaN, unless told to let it through', () => {
    const path = scratchFile('model.safetensors');
    const weights = withWeight(drawWeights(), 'layer1/kernel', 5, Number.NaN);
    writeArtifact(path, { blueprint, weights }, { allowNonFinite: true });
    expect(() => readArtifact(path)).to.throw(CourseError, 'got NaN at position 5 of "layer1/kernel"');
    expect(readArtifact(path, { allowNonFinite: true }).weights.get('layer1/kernel')?.data[5]).to.be.NaN;
  });

  it('a safetensors file without a blueprint', () => {
    const path = scratchWith(encodeSafetensors({ weights: drawWeights(), metadata: {} }));
    expect(() => readArtifact(path)).to.throw(
      DataError,
      'Expected a blueprint in "__metadata__", found none',
    );
  });

  it('and names the file', () => {
    const path = scratchWith(new Uint8Array(3));
    expect(() => readArtifact(path)).to.throw(`${path}: Expected a file of 8 bytes or more, got 3`);
  });
});

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error as Error;
  }
}
