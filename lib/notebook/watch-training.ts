// The two loss curves of a training, drawn while it runs.
import { lineChart, type Spec } from '../plots';
import { liveChart } from './live-chart';

/** What the hook needs of an epoch; `fit` of course/training reports it. */
export interface EpochLosses {
  /** From 1. */
  readonly epoch: number;
  /** In nats. */
  readonly loss: number;
  /** In nats; left out without validation data. */
  readonly validationLoss?: number;
}

/** Options for `fit`: how long, and the hook that draws. */
export interface WatchedTraining {
  readonly numEpochs: number;
  readonly onEpoch: (losses: EpochLosses) => void;
}

type Point = { epoch: number; loss: number; pile: string };

/**
 * A live chart of training and validation loss, as options for `fit`.
 *
 * `await fit(model, data, { validation, ...watchTraining(40, 'Forty epochs') })`
 * @param numEpochs how many epochs the training has; the chart is finished after the last.
 */
export function watchTraining(numEpochs: number, title: string): WatchedTraining {
  const draw = (points: readonly Point[]): Spec =>
    lineChart(points, {
      ...{ x: 'epoch', y: 'loss', color: 'pile', colorTitle: 'Pile', title, description: describe(points) },
      ...{ xTitle: 'Epoch', yTitle: 'Loss (nats)' },
    });
  const chart = liveChart<Point>({ label: 'Epochs', total: numEpochs, draw });
  const onEpoch = ({ epoch, loss, validationLoss }: EpochLosses): void => {
    const points = [{ epoch, loss, pile: 'training' }];
    if (validationLoss !== undefined) points.push({ epoch, loss: validationLoss, pile: 'validation' });
    chart.add(points, epoch);
    if (epoch === numEpochs) chart.finish(`${numEpochs} epochs`);
  };
  return { numEpochs, onEpoch };
}

/** Each line in words: where it starts and ends, and where it was lowest. */
function describe(points: readonly Point[]): string {
  const piles = [...new Set(points.map(({ pile }) => pile))];
  const sentences = piles.map((pile) => {
    const own = points.filter((point) => point.pile === pile);
    const lowest = own.reduce((best, point) => (point.loss < best.loss ? point : best));
    const [from, to] = [own[0].loss.toFixed(2), own[own.length - 1].loss.toFixed(2)];
    return `The ${pile} loss goes from ${from} to ${to}, lowest in epoch ${lowest.epoch}.`;
  });
  return sentences.join(' ');
}
