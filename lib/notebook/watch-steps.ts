// The losses of several trainings, drawn step by step while they run one after the other.
import { lineChart, type Spec } from '../plots';
import { liveChart } from './live-chart';

/** What the hook needs of a step; `trainGpt` and `fineTune` of course/training report it. */
export interface StepLoss {
  /** From 1. */
  readonly step: number;
  /** In nats a token. */
  readonly loss: number;
}

/** Options for one training: how many steps, and the hook that draws. */
export interface WatchedSteps {
  readonly numSteps: number;
  readonly onStep: (report: StepLoss) => void;
}

type Point = { step: number; loss: number; training: string };

/**
 * A live chart with a line for each of several trainings; finished after the last step of the last.
 *
 * `const watch = watchSteps(['full', 'lora'], 60, 'Two ways'); await fineTune(model, tokens, { ...watch('full') })`
 * @param names of the trainings; each is watched once.
 * @param numSteps of each training.
 */
export function watchSteps(
  names: readonly string[],
  numSteps: number,
  title: string,
): (name: string) => WatchedSteps {
  const total = names.length * numSteps;
  const draw = (points: readonly Point[]): Spec =>
    lineChart(points, {
      ...{ x: 'step', y: 'loss', color: 'training', colorTitle: 'Training', title, yDomain: around(points) },
      ...{ xTitle: 'Step', yTitle: 'Loss (nats a token)', description: describe(points) },
    });
  const chart = liveChart<Point>({ label: 'Steps', total, draw });
  let done = 0;
  return (name) => ({
    numSteps,
    onStep({ step, loss }) {
      done++;
      chart.add({ step, loss, training: name }, done);
      if (done === total) chart.finish(`${numSteps} steps each`);
    },
  });
}

/** Whole numbers below and above all losses: from 0 up, neighbouring lines would look like one. */
function around(points: readonly Point[]): [number, number] {
  const losses = points.map(({ loss }) => loss);
  return [Math.floor(Math.min(...losses)), Math.ceil(Math.max(...losses))];
}

/** Each line in words: where it starts and ends. */
function describe(points: readonly Point[]): string {
  const names = [...new Set(points.map(({ training }) => training))];
  const sentences = names.map((name) => {
    const own = points.filter(({ training }) => training === name);
    const [from, to] = [own[0].loss.toFixed(2), own[own.length - 1].loss.toFixed(2)];
    return `The loss of ${name} goes from ${from} to ${to}.`;
  });
  return sentences.join(' ');
}
