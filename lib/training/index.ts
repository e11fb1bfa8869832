export { ADAM } from './adam';
export { type Batch, type BatchOptions, batchRows, takeBatch } from './batches';
export {
  type Checkpoint,
  type CheckpointSettings,
  loadCheckpoint,
  saveCheckpoint,
} from './checkpoint';
export { type CnnOptions, cnn } from './conv/cnn';
export { copyModel } from './copy-model';
export { type Data, type LoadedData, loadData, type Rows } from './data';
export { type DivergenceFacts, TrainingDiverged } from './divergence';
export { classify, type Evaluation, evaluate, logitsOf, lossOf, predict } from './evaluate';
export { type ArtifactExtra, blueprintOf, exportArtifact } from './export-artifact';
export { fit } from './fit';
export type { EarlyStoppingOptions, EpochReport, FitOptions, Hook, StepReport } from './fit-options';
export { ADAMW, gptOptimizer } from './gpt/adamw';
export { exportAdapters, loadAdapters } from './gpt/adapter-file';
export { type AdapterRows, adapterRows, type Merge, mergedWeights } from './gpt/adapter-rows';
export { tokenBatch, type WindowOptions, windowStarts } from './gpt/batch';
export { bitsPerCharacter, type Surprise, surpriseOf } from './gpt/bits';
export {
  type GptCheckpoint,
  type GptHistory,
  loadGptCheckpoint,
  type SharedGptSettings,
  saveGptCheckpoint,
} from './gpt/checkpoint';
export { globalNorm } from './gpt/clip';
export { GptDiverged } from './gpt/divergence';
export { exportGpt } from './gpt/export';
export {
  FINE_TUNING_RATES,
  type FineTuning,
  type FineTuningMethod,
  type FineTuningOptions,
  fineTune,
} from './gpt/fine-tune';
export { isHead, trainableCount, trainEverything, trainHeadOnly } from './gpt/freeze';
export { type GptGradients, gptGradients, type TokenBatch } from './gpt/gradients';
export {
  addLora,
  LORA_KERNELS,
  type LoraOptions,
  loraParameterCount,
  mergedKernel,
  mergeLora,
  type PlainAdapter,
  removeLora,
} from './gpt/lora';
export { type GptOptions, gpt, gptOf } from './gpt/model';
export type { GptStepReport, GptTrainingOptions } from './gpt/options';
export type { Adapter, GptModel, GptParameter } from './gpt/parameters';
export { cosineRate, type Schedule } from './gpt/schedule';
export { type GptStep, gptStep } from './gpt/step';
export { trainGpt } from './gpt/train';
export { type Gradients, gradients, type Update } from './gradients';
export type { History, StopReason } from './history';
export type { Layer, Parameter } from './layer';
export { type TrainingMemory, trainingMemory } from './memory';
export { type MlpOptions, mlp } from './mlp';
export type { ForwardOptions, Model } from './model';
export { MOMENTUM } from './momentum';
export type { Optimizer } from './optimizer';
export { DEFAULT_LEARNING_RATES, type OptimizerName, optimizer } from './optimizers';
export { type TrainedDigits, trainDigits } from './train-digits';
export { trainStep } from './train-step';
