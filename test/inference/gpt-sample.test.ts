import { expect } from 'chai';
import { CourseError, random } from 'course/core';
import { bestOf, type SamplingOptions, sample, samplingProbabilities } from 'course/inference';

/** Random scores. */
function drawLogits(length: number, seed: number): Float32Array {
  const { normal } = random(`logits ${seed}`);
  return Float32Array.from({ length }, () => normal(0, 3));
}

const sum = (values: Float32Array): number => values.reduce((a, b) => a + b, 0);
const LOGITS = Float32Array.from([0.5, 0.25, 0.125, 0.125], Math.log);

describe('sampling probabilities', () => {
  it('add up to 1 for 300 random scores and options', () => {
    for (let seed = 0; seed < 300; seed++) {
      const { integer, next } = random(seed);
      const length = 1 + integer(50);
      const options: SamplingOptions = { temperature: 3 * next(), topK: 1 + integer(60), topP: 1 - next() };
      expect(sum(samplingProbabilities(drawLogits(length, seed), options)), `${seed}`).to.be.closeTo(1, 1e-5);
    }
  });

  it('are the softmax of the scores divided by the temperature', () => {
    expect([...samplingProbabilities(LOGITS)]).to.deep.equal([0.5, 0.25, 0.125, 0.125]);
    const squares = [4, 2, 1, 1].map((share) => share * share); // temperature 1/2 squares
    const total = squares.reduce((a, b) => a + b);
    samplingProbabilities(LOGITS, { temperature: 0.5 }).forEach((probability, i) => {
      expect(probability).to.be.closeTo(squares[i] / total, 1e-6);
    });
  });

  it('leave the k best; of equal ones the first', () => {
    const probabilities = samplingProbabilities(LOGITS, { topK: 3 });
    [4 / 7, 2 / 7, 1 / 7, 0].forEach((share, i) => {
      expect(probabilities[i]).to.be.closeTo(share, 1e-6);
    });
  });

  it('leave the likeliest that reach p', () => {
    [...samplingProbabilities(LOGITS, { topP: 0.7 })].forEach((probability, i) => {
      expect(probability).to.be.closeTo([2 / 3, 1 / 3, 0, 0][i], 1e-6);
    });
    expect([...samplingProbabilities(LOGITS, { topP: 0.5 })]).to.deep.equal([1, 0, 0, 0]);
  });

  it('give everything to the best at temperature 0 and for top-k 1', () => {
    for (let seed = 0; seed < 20; seed++) {
      const logits = drawLogits(30, seed);
      const cold = samplingProbabilities(logits, { temperature: 0 });
      expect(samplingProbabilities(logits, { topK: 1 })).to.deep.equal(cold);
      expect(cold[bestOf(logits)]).to.equal(1);
    }
  });
});

describe('sample', () => {
  it('draws each token as often as its probability says', () => {
    const stream = random('often');
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 20_000; i++) counts[sample(LOGITS, { topK: 3 }, stream).token]++;
    expect(counts[3]).to.equal(0);
    // Four standard deviations of a share of 20,000 draws are at most 4 sqrt(1/4 / 20,000) = 0.0142.
    [4 / 7, 2 / 7, 1 / 7].forEach((share, i) => {
      expect(counts[i] / 20_000).to.be.closeTo(share, 0.0142);
    });
  });

  it('draws the first token for 0 and the last possible one for the largest number below 1', () => {
    const drawn = (u: number) => sample(LOGITS, { topK: 3 }, { next: () => u }).token;
    expect(drawn(0)).to.equal(0);
    expect(drawn(1 - 2 ** -32)).to.equal(2);
  });

  it('refuses options out of range and scores that are no numbers', () => {
    const stream = random(1);
    const bad: [SamplingOptions, string][] = [
      [{ temperature: -1 }, 'Expected temperature to be a number from 0, got -1'],
      [{ temperature: Number.NaN }, 'temperature'],
      [{ topK: 0 }, 'Expected topK to be a whole number from 1, got 0'],
      [{ topP: 0 }, 'Expected topP to be a number above 0'],
      [{ topP: 1.1 }, 'topP'],
    ];
    for (const [options, message] of bad)
      expect(() => sample(LOGITS, options, stream)).to.throw(CourseError, message);
    expect(() => sample(Float32Array.of(1, Number.NaN), {}, stream)).to.throw(CourseError, 'finite logits');
  });
});
