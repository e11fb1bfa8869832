// Adapters as rows and as a file: merged by another's function, written, and put beside the right weights again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { changedTensors, fingerprint } from 'course/artifact';
import { ShapeError } from 'course/core';
import { startBackend } from 'course/tf';
import {
  adapterRows,
  exportAdapters,
  exportGpt,
  fineTune,
  type GptModel,
  loadAdapters,
  loraParameterCount,
  type Merge,
  mergedWeights,
  mergeLora,
} from 'course/training';
import { someTokens, tinyGpt } from './gpt-tiny';

const HOW = { method: 'lora', lora: { rank: 3, alpha: 5 }, numSteps: 4, batchSize: 2 } as const;

/** K + s A B, term by term. */
const merge: Merge = (kernel, down, up, scale) =>
  kernel.map((row, i) =>
    row.map((weight, j) => weight + scale * up.reduce((sum, line, r) => sum + down[i][r] * line[j], 0)),
  );

function logits(model: GptModel): number[] {
  const made = model.forward([[1, 2, 3, 4]]);
  const numbers = [...made.dataSync()];
  made.dispose();
  return numbers;
}

describe('adapters as plain numbers', () => {
  let [model, folder, file] = [undefined as unknown as GptModel, '', ''];

  before(startBackend);
  beforeEach(async () => {
    model = tinyGpt();
    folder = mkdtempSync(join(tmpdir(), 'course-adapter-'));
    file = join(folder, 'adapter.safetensors');
    await fineTune(model, someTokens(300, 40), HOW);
  });
  afterEach(() => {
    model.dispose();
    rmSync(folder, { recursive: true });
  });

  it('come as rows, with the kernel that they correct', () => {
    const { kernel, down, up, scale } =
      adapterRows(model).get('block2/mlp/down') ?? expect.fail('no adapter');
    expect([kernel.length, kernel[0].length]).to.deep.equal([48, 12]);
    expect([down.length, down[0].length, up.length, up[0].length]).to.deep.equal([48, 3, 3, 12]);
    expect(scale).to.be.closeTo(5 / 3, 1e-6);
  });

  it('merge by a plain function to the weights that mergeLora makes, and leave the model alone', () => {
    const mark = fingerprint(model.weights());
    const weights = mergedWeights(model, merge);
    expect(fingerprint(model.weights())).to.equal(mark);
    mergeLora(model);
    for (const [name, { data }] of model.weights()) {
      const gaps = data.map((value, i) => Math.abs(value - (weights.get(name)?.data[i] ?? Number.NaN)));
      expect(Math.max(...gaps), name).to.be.below(1e-7);
    }
  });

  it('are refused when the function gives another shape', () => {
    expect(() => mergedWeights(model, (_, down) => down)).to.throw(
      ShapeError,
      /of shape \[12,36\], got 12 rows/,
    );
  });

  it('take four bytes a number in a file, and a header', () => {
    const numbers = 4 * loraParameterCount(model.blueprint, { rank: 3 });
    expect(exportAdapters(model, file)).to.be.within(numbers, numbers + 4096);
  });

  it('give the same answers when they are loaded beside the same weights', () => {
    exportAdapters(model, file);
    const fresh = tinyGpt();
    loadAdapters(fresh, file);
    expect(logits(fresh)).to.deep.equal(logits(model));
    expect(changedTensors(fresh.weights(), model.weights())).to.deep.equal([]);
    fresh.dispose();
  });

  it('are refused beside other weights, by a model without any, and from a file of another kind', () => {
    exportAdapters(model, file);
    mergeLora(model);
    expect(() => loadAdapters(model, file)).to.throw(/which this adapter corrects, got [0-9a-f]{12}\. Load/);
    expect(() => exportAdapters(model, file)).to.throw(/^Expected a model with adapters/);
    exportGpt(model, file);
    expect(() => loadAdapters(model, file)).to.throw(/Expected an adapter/);
  });
});
