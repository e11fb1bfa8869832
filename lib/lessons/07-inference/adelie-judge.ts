// Lesson 07's model: the sex of a penguin by four measurements, learned from Adelie alone, then asked about others.
import { type CompletePenguin, fitStandardizer, penguins, pick, split } from '../../datasets';
import { fit as learn, mlp, predict } from '../../training';

/** Answers to a group of birds, one entry for each bird. */
export interface JudgedBirds {
  /** The probability of each answer given, 0.5 to 1. */
  readonly sure: number[];
  /** Whether each answer was right. */
  readonly right: boolean[];
  /** Whether each answer was "male". */
  readonly male: boolean[];
  /** The means of all three in %, to one decimal. */
  readonly percent: { readonly male: number; readonly right: number; readonly sure: number };
}

/** Asks the model about a species: `Adelie` are those it has not studied, of the others all. */
export type AdelieJudge = (species: CompletePenguin['species'], options?: JudgeOptions) => JudgedBirds;

/** How the birds are brought to it. */
export interface JudgeOptions {
  /** Whose mean and spread bring the inputs to a common scale. Default: those of the Adelie it studied. */
  readonly scale?: 'studied' | 'own';
  /** Inputs so many times as far from the mean of the scale. Default 1. */
  readonly stretch?: number;
}

/**
 * Trains a 4-8-2 network on seven tenths of the Adelie. The backend must be started.
 * @param seed of the first weights and of the order of the birds.
 */
export async function trainAdelieJudge(seed: number = 1): Promise<AdelieJudge> {
  const of = (species: string) => penguins({ complete: true }).filter((bird) => bird.species === species);
  const adelie = of('Adelie');
  const { train, test } = split(adelie.length, { test: 0.3, seed: 1 });
  const studied = pick(adelie, train);
  const scale = fitStandardizer(studied.map(measurements));
  const model = mlp({ layerSizes: [4, 8, 2], seed });
  const data = { x: scale.apply(studied.map(measurements)), y: studied.map(sex) };
  await learn(model, data, { numEpochs: 60, learningRate: 0.01, seed });
  return (species, { scale: whose = 'studied', stretch = 1 } = {}) => {
    const asked = species === 'Adelie' ? pick(adelie, test) : of(species);
    const rows = asked.map(measurements);
    const scaled = (whose === 'own' ? fitStandardizer(rows) : scale).apply(rows); // (birds, 4)
    const answers = predict(
      model,
      scaled.map((row) => row.map((value) => stretch * value)),
    );
    const male = answers.map(([ofFemale, ofMale]) => ofMale > ofFemale);
    const right = male.map((isMale, i) => isMale === (asked[i].sex === 'male'));
    const sure = answers.map((pair) => Math.max(...pair));
    return {
      male,
      right,
      sure,
      percent: { male: percent(male), right: percent(right), sure: percent(sure) },
    };
  };
}

function percent(values: readonly (number | boolean)[]): number {
  const mean = values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length;
  return Math.round(1000 * mean) / 10;
}

function measurements(bird: CompletePenguin): number[] {
  return [bird.bill_length_mm, bird.bill_depth_mm, bird.flipper_length_mm, bird.body_mass_g];
}

function sex(bird: CompletePenguin): number {
  return bird.sex === 'male' ? 1 : 0;
}
