export { type Artifact, readArtifact, type StoredArtifact, writeArtifact } from './artifact';
export { type FileOperations, writeAtomically } from './atomic';
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
export { decodeSafetensors, encodeSafetensors, type Safetensors } from './safetensors';
export { decodeToygrad } from './toygrad';
export { checkWeights, type WeightChecks, type Weights, type WeightTensor } from './weights';
