export { type FreezeOptions, type Frozen, freezeModel, loadModel } from './frozen';
export type { Kernel } from './kernel';
export { softmax } from './softmax';
