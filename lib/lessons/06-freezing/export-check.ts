// The way out: a model with everything to lose, and whether the exported file gives the same answers.
import { readArtifact } from '../../artifact';
import { loadDigits, pick, split } from '../../datasets';
import { loadModel } from '../../inference';
import { logitsOf, type Model, mlp, fit as train } from '../../training';

/** A 64-32-10 network with dropout and batch norm after three epochs on four fifths of the digits. */
export async function trainRich(seed = 1): Promise<Model> {
  const { images, labels } = loadDigits();
  const rows = split(images.length, { test: 0.2, seed }).train;
  const model = mlp({ layerSizes: [64, 32, 10], seed, dropout: 0.2, batchNorm: true });
  const settings = { numEpochs: 3, learningRate: 0.005, seed };
  await train(model, { x: pick(images, rows), y: pick(labels, rows) }, settings);
  return model;
}

/** The tensors on both sides of an export, and how far apart the two programs' answers lie. */
export interface ExportCheck {
  readonly inTraining: readonly string[];
  readonly inTheFile: readonly string[];
  /** The largest difference of two logits of the same image. */
  readonly largestDifference: number;
}

/**
 * Compares a model with the artifact that was exported from it.
 *
 * @param file where the artifact lies
 * @param images (N, inputs)
 */
export function checkExport(model: Model, file: string, images: readonly number[][]): ExportCheck {
  const inUse = loadModel(file);
  const gaps = logitsOf(model, images as number[][]).flatMap((logits, i) => {
    const answer = inUse.logits(images[i]);
    return Array.from(logits, (logit, k) => Math.abs(logit - answer[k]));
  });
  return {
    inTraining: [...model.weights().keys()],
    inTheFile: [...readArtifact(file).weights.keys()],
    largestDifference: Math.max(...gaps),
  };
}
