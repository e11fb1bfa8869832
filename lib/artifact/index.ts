export { type Artifact, readArtifact, type StoredArtifact, writeArtifact } from './artifact';
export { type FileOperations, writeAtomically } from './atomic';
export {
  type Activation,
  BLUEPRINT_FORMAT,
  type Blueprint,
  type DenseBlueprint,
  expectedShapes,
  type InputScale,
  type MlpBlueprint,
} from './blueprint';
export { checkBlueprint } from './check-blueprint';
export { changedTensors, fingerprint, fingerprintTensor } from './fingerprint';
export { decodeSafetensors, encodeSafetensors, type Safetensors } from './safetensors';
export { checkWeights, type WeightChecks, type Weights, type WeightTensor } from './weights';
