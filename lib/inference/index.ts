export { type FreezeOptions, type Frozen, freezeModel, loadModel } from './frozen';
export type { Kernel } from './kernel';
export { type Lande, type LanguageGuess, loadLande, type PiecePull } from './lande';
export { type Answer, answer, type InferenceReceipt, type Lines, runProgram } from './program';
export { type ProcessReceipt, processReceipt } from './receipt';
export { hasSimd } from './simd';
export { softmax } from './softmax';
