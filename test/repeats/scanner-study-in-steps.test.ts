import { expect } from 'chai';
import { CourseError } from 'course/core';
import { type ScannerStudyOptions, studyScanners } from 'course/lessons';
import { startBackend, tf } from 'course/tf';

/** By how many points fine-tuning beats training from scratch on scanner B's test images. */
async function gain(options: ScannerStudyOptions): Promise<number> {
  const { fineTuned, scratch } = await studyScanners(options);
  return 100 * (fineTuned.b - scratch.b);
}

describe('fine-tuning for scanner B', function () {
  this.timeout(120_000);
  before(startBackend);

  it('beats a start from scratch in equal steps with the convolutional network', async () => {
    const study = await studyScanners({ network: 'cnn' });
    expect(study.numParameters).to.equal(1_898);
    expect(study.pretrained.a).to.be.at.least(0.95);
    expect(study.pretrained.b, 'the other scanner is hard before').to.be.below(0.8);
    expect(study.fineTuned.b).to.be.above(study.scratch.b);
    expect(study.fineTuned.a, 'something is forgotten').to.be.below(study.pretrained.a);
    expect(study.fineTuned.a, 'but not all').to.be.above(study.scratch.a);
  });

  it('gives the multilayer perceptron less than the convolutional network, with either seed', async () => {
    for (const seed of [1, 2]) {
      expect(await gain({ network: 'mlp', seed })).to.be.below(await gain({ network: 'cnn', seed }));
    }
  });

  it('pays with the multilayer perceptron too when the digits stay in their place', async () => {
    expect(await gain({ network: 'mlp', scanner: { shift: 0 } })).to.be.above(0);
  });

  it('gives the same again, and frees what it made', async () => {
    const { numTensors } = tf.memory();
    const options = { network: 'mlp', numSteps: 7, numRows: 30, seed: 3 } as const;
    expect(await studyScanners(options)).to.deep.equal(await studyScanners(options));
    expect(tf.memory().numTensors).to.equal(numTensors);
  });

  it('refuses no steps', async () => {
    const error = await studyScanners({ network: 'mlp', numSteps: 0 }).catch((reason: Error) => reason);
    expect(error).to.be.instanceOf(CourseError);
  });
});
