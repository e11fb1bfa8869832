// A file may be cut short, altered or made up: each gets a sentence, none becomes a model.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  type Blueprint,
  changedTensors,
  checkBlueprint,
  decodeSafetensors,
  encodeSafetensors,
  readArtifact,
  writeArtifact,
} from 'course/artifact';
import { CourseError, DataError, ShapeError } from 'course/core';
import { rawSafetensors, scratchFile, scratchWith } from './files';
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

describe('decodeSafetensors refuses', () => {
  const data = new Uint8Array(16);
  const entry = (begin: number, end: number, more = {}): object => ({
    dtype: 'F32',
    shape: [(end - begin) / 4],
    data_offsets: [begin, end],
    ...more,
  });
  const decode = (header: unknown, length?: number) => () =>
    decodeSafetensors(rawSafetensors(header, data, length));

  it('a header that is too large', () => {
    expect(decode({}, 100_000_001)).to.throw(DataError, 'Expected a header of at most 95.4 MiB');
    expect(decode({}, 2 ** 63)).to.throw(DataError, 'Expected a header of at most');
  });

  it('a header longer than the file', () => {
    expect(decode({}, 1000)).to.throw(DataError, 'It was cut short');
  });

  it('a header that is no JSON object', () => {
    for (const header of ['{"a":', '[]', 'null', '3', '']) {
      expect(decode(header), header).to.throw(DataError, 'Expected a JSON object as the header');
    }
  });

  it('a header that is not UTF-8', () => {
    const bytes = rawSafetensors('{"a":1}', data);
    bytes[10] = 0xff;
    expect(() => decodeSafetensors(bytes)).to.throw(DataError, 'Expected a header in UTF-8');
  });

  it('an unknown type of number', () => {
    const half = { a: entry(0, 16, { dtype: 'F16', shape: [8] }) };
    expect(decode(half)).to.throw(DataError, 'type F32 in "a", got F16');
    expect(decode({ a: entry(0, 16, { dtype: 'toString' }) })).to.throw(DataError, 'got toString');
  });

  it('tensors that overlap', () => {
    expect(decode({ a: entry(0, 12), b: entry(8, 16) })).to.throw(DataError, 'tensors overlap');
    expect(decode({ a: entry(0, 16), b: entry(0, 16) })).to.throw(DataError, 'tensors overlap');
  });

  it('a gap between tensors', () => {
    expect(decode({ a: entry(0, 4), b: entry(8, 16) })).to.throw(DataError, 'tensors leave a gap');
  });

  it('a shape that does not fit its bytes', () => {
    expect(decode({ a: entry(0, 16, { shape: [3] }) })).to.throw(
      DataError,
      'Expected 12 bytes for "a" of shape (3), got 16',
    );
    expect(decode({ a: entry(0, 16, { shape: [2 ** 53] }) })).to.throw(DataError, 'Expected dtype, shape');
  });

  it('negative, fractional or missing offsets', () => {
    for (const offsets of [[-4, 12], [0, 1.5], [0], 'x', undefined]) {
      expect(decode({ a: entry(0, 16, { data_offsets: offsets }) })).to.throw(
        DataError,
        'Expected dtype, shape',
      );
    }
  });

  it('metadata that is not text', () => {
    expect(decode({ __metadata__: { a: 1 }, a: entry(0, 16) })).to.throw(DataError, 'to hold texts');
  });

  it('nothing of a file of scalars and empty tensors', () => {
    const scalar = { dtype: 'F32', shape: [], data_offsets: [0, 4] };
    const { weights } = decodeSafetensors(
      rawSafetensors({ a: scalar, b: entry(4, 16), empty: entry(4, 4) }, data),
    );
    expect([...weights].map(([name, { data }]) => [name, data.length])).to.have.deep.members([
      ['a', 1],
      ['empty', 0],
      ['b', 3],
    ]);
  });
});

describe('checkBlueprint refuses', () => {
  const change = (fields: object) => () => checkBlueprint({ ...blueprint, ...fields });
  const layer = (fields: object) =>
    change({ layers: [{ ...blueprint.layers[0], ...fields }, blueprint.layers[1]] });

  it('each field that is not as the format says, by name', () => {
    expect(() => checkBlueprint(null)).to.throw(DataError, 'in the blueprint, got null');
    expect(change({ format: 'course-model/2' })).to.throw(DataError, '"format", got "course-model/2"');
    expect(change({ kind: 'cnn' })).to.throw(DataError, 'Expected "mlp" in the blueprint\'s "kind"');
    expect(change({ layers: [] })).to.throw(DataError, '"layers", got []');
    expect(layer({ name: 'layer2' })).to.throw(DataError, 'a name that no other layer has');
    expect(layer({ outputs: 5 })).to.throw(DataError, 'the 5 outputs of the layer before');
    expect(layer({ inputs: 1.5 })).to.throw(DataError, '"layers[0].inputs", got 1.5');
    expect(layer({ activation: 'tanh' })).to.throw(DataError, '"none" or "relu"');
    expect(change({ classes: ['one'] })).to.throw(DataError, '2 names, one for each output');
    const scale = { means: [0, 0, 0], deviations: [1, 0, 1] };
    expect(change({ inputScale: scale })).to.throw(DataError, '3 numbers above 0');
  });

  it('a blueprint before anything is written', () => {
    const path = scratchFile('model.safetensors');
    const broken = { ...blueprint, kind: 'cnn' } as unknown as Blueprint;
    expect(() => writeArtifact(path, { blueprint: broken, weights: drawWeights() })).to.throw(DataError);
    expect(() => readFileSync(path)).to.throw('ENOENT');
  });
});

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error as Error;
  }
}
