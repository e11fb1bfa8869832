import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ofKind, readArtifact, type Weights } from 'course/artifact';
import { startBackend } from 'course/tf';
import { exportArtifact, logitsOf, type MlpOptions, mlp, fit as train } from 'course/training';
import { corners } from './small';

const DATA = corners(60, 'train');

/** x -> relu(x k1 + b1) -> ... -> x kn + bn in 64-bit numbers. */
function forward(x: number[], weights: Weights, numLayers: number): number[] {
  let signal = x;
  for (let i = 1; i <= numLayers; i++) {
    const kernel = weights.get(`layer${i}/kernel`)?.data ?? [];
    const bias = [...(weights.get(`layer${i}/bias`)?.data ?? [])];
    const sums = bias.map((b, o) => signal.reduce((sum, s, n) => sum + s * kernel[n * bias.length + o], b));
    signal = i < numLayers ? sums.map((sum) => Math.max(0, sum)) : sums;
  }
  return signal;
}

describe('exportArtifact', () => {
  let folder: string;
  before(startBackend);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Trains, exports, and gives back the file's content and the model's logits. */
  async function exported(options: Partial<MlpOptions>) {
    const model = mlp({ layerSizes: [2, 8, 6, 3], seed: 1, ...options });
    await train(model, DATA, { numEpochs: 5, learningRate: 0.01 });
    const path = join(folder, 'model.safetensors');
    const mark = exportArtifact(model, path, { classes: ['a', 'b', 'c'] });
    const logits = logitsOf(model, DATA.x);
    model.dispose();
    return { ...ofKind(readArtifact(path), 'mlp'), mark, logits };
  }

  for (const options of [{}, { dropout: 0.3 }, { batchNorm: true, dropout: 0.3 }]) {
    it(`gives the model's logits in evaluation mode (${JSON.stringify(options)})`, async () => {
      const { weights, logits } = await exported(options);
      DATA.x.forEach((x, row) => {
        forward(x, weights, 3).forEach((logit, i) => {
          expect(logit).to.be.closeTo(logits[row][i], 1e-5); // 32-bit sums, and folded weights of 32 bits
        });
      });
    });
  }

  it('leaves batch norm, dropout and the optimizer behind', async () => {
    const { weights } = await exported({ batchNorm: true, dropout: 0.3 });
    const names = [1, 2, 3].flatMap((i) => [`layer${i}/kernel`, `layer${i}/bias`]);
    expect([...weights.keys()]).to.have.members(names);
  });

  it('describes relu between the layers, logits at the end, and the classes', async () => {
    const { blueprint, fingerprint, mark } = await exported({});
    const layers = blueprint.layers.map(({ inputs, outputs, activation }) => [inputs, outputs, activation]);
    expect(layers).to.deep.equal([
      [2, 8, 'relu'],
      [8, 6, 'relu'],
      [6, 3, 'none'],
    ]);
    expect(blueprint.classes).to.deep.equal(['a', 'b', 'c']);
    expect(fingerprint).to.equal(mark);
  });
});
