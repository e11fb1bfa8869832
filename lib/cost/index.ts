export { batchRoofline, type RooflinePoint } from './batch-roofline';
export { breakEven, type TwoCosts } from './break-even';
export { type DataParallel, type ParallelRun, simulateDataParallel } from './data-parallel';
export { dataParallelPlan, type ParallelTraining } from './data-parallel-plan';
export { denseActivationBytes } from './dense-activation-bytes';
export { type DeviceWork, deviceHours } from './device-hours';
export { carbonKg, energyKwh, type PowerUse } from './energy';
export { type Demand, type Fleet, planFleet } from './fleet';
export { type InferenceState, inferenceBytes } from './inference-bytes';
export { type InferenceSize, inferenceFlops } from './inference-flops';
export { type KvCache, kvCacheBytes } from './kv-cache-bytes';
export { type Lifetime, lifetimeFlops } from './lifetime-flops';
export { rentDollars, tokenDollars } from './money';
export { type Reply, replyTime } from './reply-time';
export { type Ring, ringAllReduceSeconds } from './ring-all-reduce';
export { type Roof, type RooflineTime, rooflineTime, type Work } from './roofline';
export {
  type BytesPerParameter,
  FLOAT32_ADAM,
  MIXED_PRECISION_ADAM,
  type TrainingState,
  trainingBytes,
} from './training-bytes';
export { type TrainingSize, trainingFlops } from './training-flops';
export { type TransformerStep, transformerActivationBytes } from './transformer-activation-bytes';
export { type FinishedRun, utilisation } from './utilisation';
