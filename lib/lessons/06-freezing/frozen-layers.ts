// What a frozen first layer is good for: three of them, each under a new head that studies 5 to 9.
import { loadDigits, pick, split } from '../../datasets';
import { copyModel, evaluate, type Model, mlp, type Rows, fit as train } from '../../training';

/** Accuracy on unseen images of 5 to 9, in percent, by what the frozen first layer had studied before. */
export interface FrozenLayers {
  readonly random: number;
  readonly '0 to 4': number;
  readonly '5 to 9': number;
}

const LAYER_SIZES = [64, 32, 10];
const SETTINGS = { numEpochs: 20, learningRate: 0.005 };

/**
 * Freezes three first layers of a 64-32-10 network and lets a head learn 5 to 9 on each: the layer as it was drawn, the
 * layer after studying 0 to 4, and the layer after studying 5 to 9 itself. All three get the same head to start from.
 * The backend must be started.
 *
 * @param seed of the split (a fifth is kept for the exam), of the first weights and of the order of the images.
 */
export async function compareFrozenLayers(seed: number): Promise<FrozenLayers> {
  const random = mlp({ layerSizes: LAYER_SIZES, seed });
  const { study, exam } = halves(seed);
  const after = async (low: boolean): Promise<Model> => {
    const model = copyModel(random);
    await train(model, study(low), { ...SETTINGS, seed });
    return model;
  };
  const newHead = async (layer: Model): Promise<number> => {
    const learner = withLayer(random, layer);
    await train(learner, study(false), { ...SETTINGS, seed });
    const { accuracy } = evaluate(learner, exam(false));
    learner.dispose();
    return 100 * accuracy;
  };
  const [low, high] = [await after(true), await after(false)];
  const rows = {
    random: await newHead(random),
    '0 to 4': await newHead(low),
    '5 to 9': await newHead(high),
  };
  for (const model of [random, low, high]) model.dispose();
  return rows;
}

/** A copy of `model` with the first layer of `other`, frozen. */
function withLayer(model: Model, other: Model): Model {
  const learner = copyModel(model);
  const first = [...other.weights()].filter(([name]) => name.startsWith('layer1/'));
  learner.setWeights(new Map([...learner.weights(), ...first]));
  learner.layer('layer1').trainable = false;
  return learner;
}

/** The images of 0 to 4, or those of 5 to 9, to study and for the exam. */
function halves(seed: number) {
  const { images, labels } = loadDigits();
  const parts = split(images.length, { test: 0.2, seed });
  const half = (rows: readonly number[], low: boolean): { x: Rows; y: number[] } => {
    const kept = rows.filter((row) => labels[row] < 5 === low);
    return { x: pick(images, kept), y: pick(labels, kept) };
  };
  return {
    study: (low: boolean) => half(parts.train, low),
    exam: (low: boolean) => half(parts.test, low),
  };
}
