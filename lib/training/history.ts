// The record of a training, epoch by epoch.
import type { EpochReport } from './fit-options';

/** Why a training ended: all epochs done, no more improvement, or a hook returned false. */
export type StopReason = 'numEpochs' | 'earlyStopping' | 'hook';

/** What `fit` returns. Entry i of each list belongs to epoch i + 1. */
export interface History {
  /** Mean cross-entropy of the epoch's rows while training, in nats. */
  readonly loss: number[];
  /** Share of the epoch's rows classified correctly while training, 0 to 1. */
  readonly accuracy: number[];
  /** Mean cross-entropy of the validation data after the epoch; empty without validation data. */
  readonly validationLoss: number[];
  readonly validationAccuracy: number[];
  /** Steps taken, through all epochs. */
  numSteps: number;
  /** The epoch whose weights the model has now: the last one, or the best one after early stopping. */
  epoch: number;
  stopped: StopReason;
}

/** A record with no epoch in it. */
export function emptyHistory(): History {
  const lists = { loss: [], accuracy: [], validationLoss: [], validationAccuracy: [] };
  return { ...lists, numSteps: 0, epoch: 0, stopped: 'numEpochs' };
}

/** Adds an epoch to the record. */
export function record(history: History, report: EpochReport): void {
  history.loss.push(report.loss);
  history.accuracy.push(report.accuracy);
  if (report.validationLoss !== undefined) history.validationLoss.push(report.validationLoss);
  if (report.validationAccuracy !== undefined) history.validationAccuracy.push(report.validationAccuracy);
  history.numSteps = report.step;
  history.epoch = report.epoch;
}
