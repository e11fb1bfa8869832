// Lesson 06: what it says is so, run without the cause that it gives.
import { expect } from 'chai';
import { compareFrozenLayers } from 'course/lessons';
import { startBackend } from 'course/tf';
import { onSeeds } from '../on-seeds';

describe('lesson 06, controls', function () {
  this.timeout(0);
  before(() => startBackend());

  it(
    'reads 5 to 9 through a random frozen layer about as well as through one that studied 0 to 4',
    onSeeds(async (seed) => {
      const [random, low, high] = (await compareFrozenLayers(seed)).map(({ accuracy }) => accuracy);
      expect(Math.abs(random - low)).to.be.below(5);
      expect(high).to.be.above(Math.max(random, low) + 3);
    }),
  );
});
