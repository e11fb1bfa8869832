export { type BatchClock, clockBatches } from './clock-batches';
export { type DenseOptions, denseForwardFlops, parameterCount, weightBytes } from './dense';
export type { DenseFlops } from './dense-layers';
export { type DenseMemory, denseInferenceMemory, denseTrainingMemory } from './dense-memory';
export { crossEntropyFlops, denseBackwardFlops, denseTrainingFlops, sgdFlops } from './dense-training';
export {
  addWork,
  denseInferenceWork,
  denseStepWork,
  type StepWork,
  type UpdateRule,
  type Work,
} from './dense-work';
export type { TensorFlow } from './engine';
export { largestGap } from './gap';
export { type KernelReceipt, ledger, type Receipt } from './ledger';
export { rowsThrough } from './rows-through';
export { median, percentile, samplesOf, type Timing, type TimingOptions, timeInTurn, timeIt } from './timing';
