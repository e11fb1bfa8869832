// Bytes of training and inference against published figures and plain counting.
import { expect } from 'chai';
import {
  denseActivationBytes,
  inferenceBytes,
  kvCacheBytes,
  MIXED_PRECISION_ADAM,
  trainingBytes,
  transformerActivationBytes,
} from 'course/cost';
import { inferenceFacts, named } from 'course/datasets';
import { parameterCount, weightBytes } from 'course/measure';

const fact = (id: string): number => named(inferenceFacts(), id).value;

describe('memory', () => {
  it('is 16 bytes a parameter for Adam, in 32 bits and in mixed precision', () => {
    expect(trainingBytes({ parameters: 1 }).total).to.equal(fact('train_mem'));
    const mixed = trainingBytes({ parameters: 1, bytesPerParameter: MIXED_PRECISION_ADAM });
    expect(mixed.total).to.equal(fact('train_mem'));
  });

  it('has the parts that lesson 06 counted in tensors: 4, 4 and 8 bytes', () => {
    const parameters = parameterCount([64, 32, 10]);
    const { weights, gradients, optimizer } = trainingBytes({ parameters });
    expect([weights, gradients, optimizer]).to.deep.equal([9640, 9640, 19280]); // 2,410 parameters
  });

  it('adds the activations', () => {
    expect(trainingBytes({ parameters: 10, activations: 7 }).total).to.equal(167);
  });

  it('is 2 bytes a weight in inference, and the cache', () => {
    expect(inferenceBytes({ parameters: 5 }).total).to.equal(5 * fact('infer_mem'));
    expect(inferenceBytes({ parameters: 5, bytesPerWeight: 0.5, cache: 3 }).total).to.equal(5.5);
  });

  it('has the weights that course/measure counts', () => {
    const parameters = parameterCount([784, 128, 10]);
    expect(inferenceBytes({ parameters, bytesPerWeight: 4 }).weights).to.equal(weightBytes([784, 128, 10]));
  });
});

describe('kvCacheBytes', () => {
  it('gives the published bytes a token', () => {
    const heads = { headSize: 128, tokens: 1 };
    expect(kvCacheBytes({ layers: 40, kvHeads: 40, ...heads })).to.equal(fact('kv_opt13b'));
    expect(kvCacheBytes({ layers: 96, kvHeads: 96, ...heads })).to.equal(fact('kv_gpt3'));
    expect(kvCacheBytes({ layers: 32, kvHeads: 8, ...heads })).to.equal(fact('kv_llama31_8b'));
  });

  it('grows with every token alike', () => {
    const attention = { layers: 2, kvHeads: 4, headSize: 8 };
    const one = kvCacheBytes({ ...attention, tokens: 1 });
    expect(kvCacheBytes({ ...attention, tokens: 1000 })).to.equal(1000 * one);
  });
});

describe('activations', () => {
  it('of a dense network are the inputs of its layers', () => {
    // an image of 64 numbers and 32 hidden ones, 4 bytes each, for 8 images
    expect(denseActivationBytes([64, 32, 10], 8)).to.equal(8 * (64 + 32) * 4);
  });

  it('of a transformer follow sbh(34 + 5as/h), counted by hand', () => {
    // one layer, s = 2, b = 3, h = 4, a = 2: 2 x 3 x 4 x 34 and 5 x 2 x 2 x 2 x 3
    const step = { layers: 1, sequence: 2, batchSize: 3, width: 4, heads: 2 };
    expect(transformerActivationBytes(step)).to.equal(816 + 120);
    expect(transformerActivationBytes({ ...step, layers: 5 })).to.equal(5 * 936);
  });
});
