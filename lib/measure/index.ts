export { type DenseOptions, denseForwardFlops, parameterCount, weightBytes } from './dense';
export type { DenseFlops } from './dense-layers';
export { crossEntropyFlops, denseBackwardFlops, denseTrainingFlops, sgdFlops } from './dense-training';
export type { TensorFlow } from './engine';
export { type KernelReceipt, ledger, type Receipt } from './ledger';
export { median, percentile, type Timing, type TimingOptions, timeIt } from './timing';
