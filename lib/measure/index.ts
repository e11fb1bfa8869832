export {
  crossEntropyFlops,
  type DenseFlops,
  type DenseOptions,
  denseBackwardFlops,
  denseForwardFlops,
  denseTrainingFlops,
  parameterCount,
  sgdFlops,
  weightBytes,
} from './dense';
export type { TensorFlow } from './engine';
export { type KernelReceipt, ledger, type Receipt } from './ledger';
export { median, percentile, type Timing, type TimingOptions, timeIt } from './timing';
