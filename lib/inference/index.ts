export { type FreezeOptions, type Frozen, freezeModel, loadModel } from './frozen';
export type { Kernel } from './kernel';
export { type ProcessReceipt, processReceipt } from './receipt';
export { hasSimd } from './simd';
export { softmax } from './softmax';
