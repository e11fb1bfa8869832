export { ADAMW, gptOptimizer } from './adamw';
export { exportAdapters, loadAdapters } from './adapter-file';
export { type AdapterRows, adapterRows, type Merge, mergedWeights } from './adapter-rows';
export { tokenBatch, type WindowOptions, windowStarts } from './batch';
export { bitsPerCharacter, type Surprise, surpriseOf } from './bits';
export {
  type GptCheckpoint,
  type GptHistory,
  loadGptCheckpoint,
  type SharedGptSettings,
  saveGptCheckpoint,
} from './checkpoint';
export { globalNorm } from './clip';
export { GptDiverged } from './divergence';
export { exportGpt } from './export';
export {
  FINE_TUNING_RATES,
  type FineTuning,
  type FineTuningMethod,
  type FineTuningOptions,
  fineTune,
} from './fine-tune';
export { type FineTuningCost, fineTuningCosts } from './fine-tuning-costs';
export { trainableCount, trainEverything, trainHeadOnly } from './freeze';
export { type GptGradients, gptGradients, type TokenBatch } from './gradients';
export {
  addLora,
  LORA_KERNELS,
  type LoraOptions,
  loraParameterCount,
  mergedKernel,
  mergeLora,
  type PlainAdapter,
  removeLora,
} from './lora';
export { type GptOptions, gpt, gptOf } from './model';
export type { GptStepReport, GptTrainingOptions } from './options';
export type { Adapter, GptModel, GptParameter } from './parameters';
export { cosineRate, type Schedule } from './schedule';
export { type GptStep, gptStep } from './step';
export { trainGpt } from './train';
