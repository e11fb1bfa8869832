import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  type Blueprint,
  checkBlueprint,
  expectedShapes,
  type GptBlueprint,
  ofKind,
  writeArtifact,
} from 'course/artifact';
import { CourseError, DataError, sizeOf } from 'course/core';
import { scratchFile } from './files';
import { blueprint, drawWeights } from './model';

describe('checkBlueprint refuses', () => {
  const change = (fields: object) => () => checkBlueprint({ ...blueprint, ...fields });
  const layer = (fields: object) =>
    change({ layers: [{ ...blueprint.layers[0], ...fields }, blueprint.layers[1]] });

  it('each field that is not as the format says, by name', () => {
    expect(() => checkBlueprint(null)).to.throw(DataError, 'in the blueprint, got null');
    expect(change({ format: 'course-model/2' })).to.throw(DataError, '"format", got "course-model/2"');
    expect(change({ kind: 'cnn' })).to.throw(DataError, 'Expected "mlp" or "gpt" in the blueprint\'s "kind"');
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

const gpt: GptBlueprint = {
  ...{ format: 'course-model/1', kind: 'gpt', vocabularySize: 11, contextLength: 5 },
  ...{ numLayers: 2, numHeads: 2, width: 6, hiddenWidth: 24 },
};

describe('the blueprint of a GPT', () => {
  it('asks for V D + T D + L (2 D + 3 D D + D D + 2 D H) + D numbers', () => {
    const sizes = [...expectedShapes(gpt).values()].map(sizeOf);
    const [V, T, L, D, H] = [11, 5, 2, 6, 24];
    expect(sizes.reduce((a, b) => a + b)).to.equal(V * D + T * D + L * (2 * D + 4 * D * D + 2 * D * H) + D);
    expect(sizes).to.have.length(2 + 6 * L + 1);
  });

  it('is refused when a size is missing or the heads do not divide the width', () => {
    const change = (fields: object) => () => checkBlueprint({ ...gpt, ...fields });
    expect(change({ numHeads: 4 })).to.throw(DataError, 'a multiple of the 4 heads');
    expect(change({ width: undefined })).to.throw(DataError, '"width", got nothing');
    expect(change({ contextLength: 0 })).to.throw(DataError, '"contextLength", got 0');
  });

  it('is no MLP: ofKind says so and names the function that loads it', () => {
    const artifact = { blueprint: gpt, weights: new Map() };
    expect(ofKind(artifact, 'gpt').blueprint.width).to.equal(6);
    expect(() => ofKind(artifact, 'mlp')).to.throw(CourseError, 'got "gpt". Load that kind with loadGpt.');
  });
});
