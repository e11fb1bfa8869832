// The claim of lesson 12 over ten seeds: where fine-tuning pays, and where it does not.
import { expect } from 'chai';
import { studyScanners } from 'course/lessons';
import { startBackend } from 'course/tf';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

async function gains(network: 'cnn' | 'mlp'): Promise<number[]> {
  const found: number[] = [];
  for (const seed of SEEDS) {
    const { fineTuned, scratch } = await studyScanners({ network, seed });
    found.push(100 * (fineTuned.b - scratch.b));
  }
  return found;
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('fine-tuning for scanner B on ten seeds', function () {
  this.timeout(600_000);
  before(startBackend);

  it('gains with the convolutional network on every seed, and 3 points or more in the mean', async () => {
    const found = await gains('cnn');
    expect(Math.min(...found)).to.be.above(0);
    expect(mean(found)).to.be.at.least(3);
  });

  it('gains with the multilayer perceptron on some seeds, loses on others, and less than 2 points in the mean', async () => {
    const found = await gains('mlp');
    expect(Math.min(...found)).to.be.below(0);
    expect(Math.abs(mean(found))).to.be.below(2);
  });
});
