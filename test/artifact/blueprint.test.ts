import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Blueprint, checkBlueprint, writeArtifact } from 'course/artifact';
import { DataError } from 'course/core';
import { scratchFile } from './files';
import { blueprint, drawWeights } from './model';

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
