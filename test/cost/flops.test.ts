// 6 N D and 2 N D against what papers print.
import { expect } from 'chai';
import { inferenceFlops, lifetimeFlops, trainingFlops } from 'course/cost';
import { named, trainingRuns } from 'course/datasets';

const size = (name: string) => named(trainingRuns(), name) as { parameters: number; tokens: number };

describe('trainingFlops', () => {
  it('gives 3.15e23 for GPT-3', () => {
    // 6 x 175e9 x 300e9, exact to the rounding of 64-bit numbers
    expect(trainingFlops(size('GPT-3 175B'))).to.be.closeTo(3.15e23, 1e10);
  });

  it('gives 3.79e25 for Llama 3.1 405B', () => {
    // 6 x 405e9 x 15.6e12 = 3.7908e25, printed with three digits
    expect(trainingFlops(size('Llama 3.1 405B')).toPrecision(3)).to.equal('3.79e+25');
  });

  it('is within 3 % of what every paper prints, but for Gopher, whose budget is a round one', () => {
    const printed = trainingRuns().filter((run) => run.flops && run.parameters && run.tokens);
    expect(printed.length).to.be.above(4);
    for (const { name, flops } of printed) {
      const tolerance = name === 'Gopher 280B' ? 0.13 : 0.03;
      expect(trainingFlops(size(name)) / (flops as number), name).to.be.closeTo(1, tolerance);
    }
  });

  it('is linear in parameters and in tokens', () => {
    const once = trainingFlops({ parameters: 3e9, tokens: 5e10 });
    expect(trainingFlops({ parameters: 6e9, tokens: 5e10 })).to.equal(2 * once);
    expect(trainingFlops({ parameters: 3e9, tokens: 15e10 })).to.equal(3 * once);
  });

  it('is three times the inference on the same tokens', () => {
    const model = { parameters: 1e9, tokens: 7e9 };
    expect(trainingFlops(model)).to.equal(3 * inferenceFlops(model));
  });
});

describe('lifetimeFlops', () => {
  it('is half inference once three times the training tokens were used', () => {
    const life = lifetimeFlops({ parameters: 7e9, trainingTokens: 2e12, inferenceTokens: 6e12 });
    expect(life.inferenceShare).to.equal(0.5);
    expect(life.total).to.equal(life.training + life.inference);
  });

  it('has no share of inference before anything happened', () => {
    expect(lifetimeFlops({ parameters: 0, trainingTokens: 0, inferenceTokens: 0 }).inferenceShare).to.equal(
      0,
    );
  });
});
