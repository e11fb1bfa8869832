export { ADAM } from './adam';
export { type AdelieJudge, type JudgedBirds, type JudgeOptions, trainAdelieJudge } from './adelie-judge';
export { type Batch, type BatchOptions, batchRows, takeBatch } from './batches';
export { type Bigram, countPairs } from './bigram';
export {
  type Checkpoint,
  type CheckpointSettings,
  loadCheckpoint,
  saveCheckpoint,
} from './checkpoint';
export {
  type BackendClock,
  type BackendGain,
  backendGain,
  clockBackend,
  clockBackends,
} from './clock-backend';
export { type ClockOptions, clockPhases, type PhaseClock } from './clock-phases';
export * from './conv';
export { copyModel } from './copy-model';
export { type Data, type LoadedData, loadData, type Rows } from './data';
export { type DivergenceFacts, TrainingDiverged } from './divergence';
export { classify, type Evaluation, evaluate, logitsOf, lossOf, predict } from './evaluate';
export { type ArtifactExtra, blueprintOf, exportArtifact } from './export-artifact';
export { fit } from './fit';
export type { EarlyStoppingOptions, EpochReport, FitOptions, Hook, StepReport } from './fit-options';
export * from './gpt';
export { type Gradients, gradients, type Update } from './gradients';
export type { History, StopReason } from './history';
export type { Layer, Parameter } from './layer';
export { type LiveModel, liveModel } from './live';
export { type TrainingMemory, trainingMemory } from './memory';
export { type MlpOptions, mlp } from './mlp';
export type { ForwardOptions, Model } from './model';
export { MOMENTUM } from './momentum';
export { type Ngram, type NgramOptions, trainNgram } from './ngram';
export type { Optimizer } from './optimizer';
export { DEFAULT_LEARNING_RATES, type OptimizerName, optimizer } from './optimizers';
export { type CountedNetwork, countRandomNetworks } from './random-networks';
export { type StraightLine, straightLine } from './straight-line';
export { type Switches, type SwitchTrial, trySwitches } from './switches';
export { type TrainedDigits, trainDigits } from './train-digits';
export { trainStep } from './train-step';
