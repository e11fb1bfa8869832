export { type Artifact, readArtifact, readStored, type StoredArtifact, writeArtifact } from './artifact';
export {
  type Activation,
  BLUEPRINT_FORMAT,
  type Blueprint,
  type BlueprintOf,
  type DenseBlueprint,
  expectedShapes,
  type GptBlueprint,
  type InputScale,
  type Kind,
  type MlpBlueprint,
} from './blueprint';
export { checkBlueprint } from './check-blueprint';
export { changedTensors, fingerprint, fingerprintTensor } from './fingerprint';
export { ofKind } from './kind';
export { checkTypes, isQuantized, type Quantization, scalesName } from './quantization';
export { decodeSafetensors, encodeSafetensors, type Safetensors } from './safetensors';
export { decodeToygrad } from './toygrad';
export { checkWeights, type Numbers, type WeightChecks, type Weights, type WeightTensor } from './weights';
