// The shipped model in 8 bits: how far its logits move, against what the rounding can do.
import { join } from 'node:path';
import { expect } from 'chai';
import { ofKind, readArtifact, type WeightTensor } from 'course/artifact';
import { projectPath } from 'course/core';
import { loadProse } from 'course/datasets';
import { type FrozenGpt, loadGpt } from 'course/inference';

const PATH = join(projectPath('data', 'models', 'austen'), 'model.safetensors');
const LEVELS = 127;

/** Rounding to steps of size s moves a number by s / sqrt(12), as a root mean square (uniform from -s/2 to s/2). */
const ROUNDING = 1 / (LEVELS * Math.sqrt(12));

/**
 * The squared noise of a matrix in 8 bits, as a share of its own squares: each channel has a step of its own,
 * largest / 127, so its numbers get largest^2 / (12 x 127^2) each.
 * @param channels `columns`: of the outputs, (inputs, outputs); `rows`: of the token table, (V, D), which is the output
 *   layer on its side.
 */
function weightNoise({ shape: [rows, columns], data }: WeightTensor, channels: 'rows' | 'columns'): number {
  const largest = new Float64Array(channels === 'columns' ? columns : rows);
  let squares = 0;
  data.forEach((weight, at) => {
    const channel = channels === 'columns' ? at % columns : Math.floor(at / columns);
    largest[channel] = Math.max(largest[channel], Math.abs(weight));
    squares += weight * weight;
  });
  const perChannel = data.length / largest.length;
  return largest.reduce((sum, one) => sum + perChannel * (one * ROUNDING) ** 2, 0) / squares;
}

/**
 * The squared noise of a row of n inputs in 8 bits, as a share of its squares. The largest of n normal numbers is about
 * sqrt(2 ln n) times their root mean square; behind relu half of them are 0, so it is sqrt(2) times that.
 */
function inputNoise(n: number, isBehindRelu: boolean): number {
  return (isBehindRelu ? 2 : 1) * 2 * Math.log(n) * ROUNDING ** 2;
}

/**
 * The bound: each of the 17 products adds the noise of its matrix and of its inputs, independent noises add up as
 * squares, and no product passes more on than came in, as a share (the stream past the blocks only dilutes it). The
 * table is rounded once where tokens come in and once where they go out.
 */
function bound(): number {
  const { blueprint, weights } = ofKind(readArtifact(PATH), 'gpt');
  let squares = 0;
  for (const [name, tensor] of weights) {
    if (name === 'embedding/token') {
      squares += 2 * weightNoise(tensor, 'rows') + inputNoise(blueprint.width, false);
    } else if (tensor.shape.length === 2 && name !== 'embedding/position') {
      squares += weightNoise(tensor, 'columns') + inputNoise(tensor.shape[0], name.endsWith('mlp/down'));
    }
  }
  return Math.sqrt(squares);
}

/** How far logits of 8 bits lie from those of 32, as a root mean square and a share of theirs. */
function noiseOf(eight: FrozenGpt, exact: FrozenGpt, tokens: number[]): number {
  const wanted = exact.logits(tokens).flatMap((row) => [...row]);
  const found = eight.logits(tokens).flatMap((row) => [...row]);
  const square = (values: number[]): number => values.reduce((sum, value) => sum + value * value, 0);
  return Math.sqrt(square(found.map((logit, i) => logit - wanted[i])) / square(wanted));
}

describe('the shipped model in 8 bits', function () {
  this.timeout(60_000);
  const exact = loadGpt(PATH);
  const novel = loadProse('persuasion');

  it('has a bound on the noise of its logits of 5 % at most', () => {
    expect(bound()).to.be.within(0.01, 0.05);
  });

  for (const kernel of ['simd', 'plain'] as const) {
    it(`keeps the noise of its logits within that bound on the novel held out, with the ${kernel} kernel`, () => {
      const eight = loadGpt(PATH, { bits: 8, kernel });
      for (const at of [1_000, 150_000, 300_000]) {
        const tokens = exact.tokenizer?.encode(novel.slice(at, at + 1_000)).slice(0, 128) ?? [];
        expect(tokens).to.have.length(128);
        const noise = noiseOf(eight, exact, tokens);
        expect(noise, `at ${at}`).to.be.at.most(bound());
        expect(noise).to.be.above(0);
      }
    });
  }
});
