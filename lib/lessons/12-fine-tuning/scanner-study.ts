// Does it pay to start from a model that knows another scanner's digits? One network, both ways, in equal steps.
import { expectCount } from '../../core';
import { loadScanners, type ScannerSettings, type Scanners } from '../../datasets';
import type { Model } from '../../training';
import { cnn, evaluate, fit as learn, mlp } from '../../training';

/** What is studied, and for how long. */
export interface ScannerStudyOptions {
  /** `cnn`: two convolutions of 8 and 16 filters, 1,898 parameters; `mlp`: 64-32-10, 2,410 parameters. */
  readonly network: 'cnn' | 'mlp';
  /** Labelled images from scanner B, 1 to 359. Default 100. */
  readonly numRows?: number;
  /** Steps on them, the same number for both starts. Default 200. */
  readonly numSteps?: number;
  /** Adam's, the same for both starts. Default 0.005. */
  readonly learningRate?: number;
  /** Seed of split, first weights and order. Default 1. */
  readonly seed?: number;
  /** What is different about scanner B; `{ shift: 0 }` leaves the digits in their place. */
  readonly scanner?: ScannerSettings;
}

/** Share of the test images classified correctly, as each scanner gives them. */
export interface OnBoth {
  readonly a: number;
  readonly b: number;
}

/** What came out. */
export interface ScannerStudy {
  readonly network: 'cnn' | 'mlp';
  readonly seed: number;
  readonly numParameters: number;
  /** Trained on scanner A alone. */
  readonly pretrained: OnBoth;
  /** That model after its steps on scanner B: `b` is what was gained, `a` what is not forgotten. */
  readonly fineTuned: OnBoth;
  /** A fresh model after as many steps on the same images. */
  readonly scratch: OnBoth;
}

const BATCH_SIZE = 20;

/**
 * Trains on scanner A's images (20 epochs, Adam at 0.005), then on a few from scanner B, from there and from scratch.
 * The backend must be started.
 * @throws CourseError for numbers out of range.
 */
export async function studyScanners(options: ScannerStudyOptions): Promise<ScannerStudy> {
  const { network, numRows = 100, numSteps = 200, learningRate = 0.005, seed = 1, scanner } = options;
  expectCount('numSteps', numSteps, 200);
  const data = loadScanners({ numRows, seed, scanner });
  const [model, fresh] = [seed, `${seed}/scratch`].map((each) => freshModel(network, each));
  const numParameters = model.tensors.reduce((sum, { variable }) => sum + variable.size, 0);
  try {
    await learn(model, data.a.train, { learningRate: 0.005, seed });
    const pretrained = onBoth(model, data);
    const tune = (each: Model) => trainSteps(each, data.b.train, { numSteps, learningRate, seed });
    await tune(model);
    await tune(fresh);
    return {
      ...{ network, seed, numParameters, pretrained },
      ...{ fineTuned: onBoth(model, data), scratch: onBoth(fresh, data) },
    };
  } finally {
    model.dispose();
    fresh.dispose();
  }
}

function freshModel(network: ScannerStudyOptions['network'], seed: number | string): Model {
  return network === 'cnn' ? cnn({ seed }) : mlp({ layerSizes: [64, 32, 10], seed });
}

async function trainSteps(
  model: Model,
  data: Scanners['b']['train'],
  { numSteps, learningRate, seed }: { numSteps: number; learningRate: number; seed: number },
): Promise<void> {
  const stepsPerEpoch = Math.ceil(data.x.length / BATCH_SIZE);
  await learn(model, data, {
    ...{ numEpochs: Math.ceil(numSteps / stepsPerEpoch), batchSize: BATCH_SIZE, learningRate, seed },
    onStep: ({ step }) => step < numSteps,
  });
}

function onBoth(model: Model, { a, b }: Scanners): OnBoth {
  return { a: evaluate(model, a.test).accuracy, b: evaluate(model, b.test).accuracy };
}
