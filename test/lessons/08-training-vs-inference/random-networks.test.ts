import { expect } from 'chai';
import { countRandomNetworks } from 'course/lessons';
import { denseInferenceWork, denseStepWork, type Receipt, type Work } from 'course/measure';
import { startBackend, tf } from 'course/tf';

const workOf = ({ flops, matrixFlops, bytesRead, bytesWritten }: Receipt): Work => {
  return { flops, matrixFlops, bytesRead, bytesWritten };
};

describe('networks drawn at random', () => {
  before(startBackend);

  it('are counted as the closed forms say, in both phases', async () => {
    for (const { layerSizes, numRows, inference, step } of await countRandomNetworks(5, 'test')) {
      expect(workOf(inference)).to.deep.equal(denseInferenceWork(layerSizes, numRows));
      expect(workOf(step)).to.deep.equal(denseStepWork(layerSizes, { batchSize: numRows }).total);
    }
  });

  it('are the same for the same seed, and others for another', async () => {
    const sizes = async (seed: string) =>
      (await countRandomNetworks(3, seed)).map(({ layerSizes, numRows }) => [layerSizes, numRows]);
    expect(await sizes('a')).to.deep.equal(await sizes('a'));
    expect(await sizes('a')).not.to.deep.equal(await sizes('b'));
  });

  it('leave no tensor behind', async () => {
    const { numTensors } = tf.memory();
    await countRandomNetworks(2, 'test');
    expect(tf.memory().numTensors).to.equal(numTensors);
  });
});
