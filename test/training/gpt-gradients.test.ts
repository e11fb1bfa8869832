import { expect } from 'chai';
import { ledger } from 'course/measure';
import { startBackend, tf } from 'course/tf';
import { type GptModel, gpt, gptGradients, type Parameter, tokenBatch, trainHeadOnly } from 'course/training';
import { freeBatch, plainLogits, plainLoss, someTokens, tinyBatch, tinyGpt } from './gpt-tiny';

/** The largest distance of each gradient from tfjs's own, as a share of the largest number in it. */
function distances(model: GptModel, T: number): Record<string, number> {
  const batch = tinyBatch(model, T);
  const found: Record<string, number> = {};
  tf.tidy(() => {
    const { grads } = tf.variableGrads(() => plainLoss(model, batch));
    for (const { parameter, gradient } of gptGradients(model, batch).updates) {
      const expected = grads[parameter.variable.name];
      expect(gradient.shape).to.deep.equal(expected.shape);
      const largest = (x: tf.Tensor) => x.abs().max().dataSync()[0];
      found[parameter.name] = largest(gradient.sub(expected)) / largest(expected);
    }
  });
  freeBatch(batch);
  return found;
}

describe('a GPT on TensorFlow.js', () => {
  let model: GptModel;

  before(async () => {
    await startBackend();
    model = tinyGpt();
  });
  after(() => model.dispose());

  it('gives the logits of the architecture as written down, within 1e-5', () => {
    const batch = tinyBatch(model);
    const rows = [...Array(3)].map((_, b) => batch.ids.dataSync().slice(b * 9, (b + 1) * 9));
    const apart = tf.tidy(() => model.forward(rows).sub(plainLogits(model, batch)).abs().max().dataSync()[0]);
    freeBatch(batch);
    expect(apart).to.be.below(1e-5);
  });

  it('does not look ahead: another last token changes no logits before it', () => {
    const logits = (last: number) =>
      tf.tidy(() =>
        model
          .forward([[1, 2, 3, last]])
          .slice([0], [3])
          .dataSync(),
      );
    expect([...logits(4)]).to.deep.equal([...logits(30)]);
  });

  for (const T of [9, 5]) {
    it(`has the gradient that tf.variableGrads finds, within five millionths of its largest number, in ${T} places of context`, () => {
      const found = distances(model, T);
      expect(Object.keys(found)).to.have.members(model.parameters.map(({ name }) => name));
      for (const [name, apart] of Object.entries(found)) expect(apart, name).to.be.below(5e-6);
    });
  }

  it('has the slopes of central differences', () => {
    const batch = tinyBatch(model);
    const loss = () => tf.tidy(() => plainLoss(model, batch).dataSync()[0]);
    const updates: [Parameter, Float32Array][] = [];
    tf.tidy(() => {
      for (const { parameter, gradient } of gptGradients(model, batch).updates) {
        updates.push([parameter, gradient.dataSync<'float32'>()]);
      }
    });
    const h = 0.004; // small enough to meet few kinks of relu
    for (const [{ name, variable }, gradient] of updates) {
      const start = variable.dataSync().slice() as Float32Array;
      const steepest = gradient.reduce(
        (best, slope, i) => (Math.abs(slope) > Math.abs(gradient[best]) ? i : best),
        0,
      );
      const at = (shift: number): number => {
        const moved = start.slice();
        moved[steepest] += shift;
        tf.tidy(() => variable.assign(tf.tensor(moved, variable.shape)));
        return loss();
      };
      const slope = (at(h) - at(-h)) / (2 * h);
      at(0);
      expect(gradient[steepest], name).to.be.closeTo(slope, 0.03 * Math.abs(slope) + 2e-4);
    }
    freeBatch(batch);
  });

  it('starts with a loss near ln V: nothing is known yet', () => {
    const fresh = gpt({ vocabularySize: 1000, contextLength: 16, numLayers: 2, numHeads: 2, width: 32 });
    const batch = tokenBatch(fresh, someTokens(400, 1000), [0, 20, 40, 60, 80, 100, 120], 16);
    const surprise = tf.tidy(() => gptGradients(fresh, batch).probabilities.log().mean().neg().dataSync()[0]);
    freeBatch(batch);
    fresh.dispose();
    expect(surprise).to.be.closeTo(Math.log(1000), 0.1);
  });

  it('computes nothing below the last block when only the head learns', async () => {
    const batch = tinyBatch(model);
    const all = await ledger(tf, () => tf.tidy(() => void gptGradients(model, batch)));
    trainHeadOnly(model);
    const names = tf.tidy(() => gptGradients(model, batch).updates.map(({ parameter }) => parameter.name));
    const head = await ledger(tf, () => tf.tidy(() => void gptGradients(model, batch)));
    for (const one of model.parameters) one.trainable = true;
    freeBatch(batch);
    expect(new Set(names)).to.deep.equal(
      new Set([
        'final/norm',
        ...model.parameters.map(({ name }) => name).filter((n) => n.startsWith('block2/')),
      ]),
    );
    expect(head.matrixFlops).to.be.below(all.matrixFlops);
    expect(head.unknownKernels).to.deep.equal([]);
  });

  it('does three times the matrix operations of a forward pass in a step, less what nobody needs', async () => {
    // Forward: 2 N for each weight of a matrix, and 4 N T D a block for attention. Backward twice as much.
    const { numLayers: L, width: D, hiddenWidth: H, vocabularySize: V } = model.blueprint;
    const [N, T] = [27, 9];
    const forward = 2 * N * (L * (4 * D * D + 2 * D * H) + D * V) + L * 4 * N * T * D;
    const batch = tinyBatch(model);
    const { matrixFlops } = await ledger(tf, () => tf.tidy(() => void gptGradients(model, batch)));
    freeBatch(batch);
    expect(matrixFlops).to.equal(3 * forward);
  });

  it('refuses rows that are longer than the context', () => {
    expect(() => model.forward([Array(10).fill(1)])).to.throw(/1 to 9, got 1 of 10/);
  });
});
