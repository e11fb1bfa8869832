// What training hands to inference: one file with the blueprint, the weights and their fingerprints.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CourseError, DataError, writeAtomically } from '../core';
import { type Blueprint, expectedShapes } from './blueprint';
import { checkBlueprint } from './check-blueprint';
import { fingerprint, fingerprintTensor } from './fingerprint';
import { checkTypes } from './quantization';
import { decodeStored, encodeSafetensors } from './safetensors';
import { checkWeights, type Numbers, type WeightChecks, type Weights, type WeightTensor } from './weights';

/** A trained model without anything that only training needs. */
export interface Artifact<B extends Blueprint = Blueprint, N extends Numbers = Float32Array> {
  readonly blueprint: B;
  readonly weights: Weights<N>;
}

/** An artifact as it lay in its file. */
export interface StoredArtifact<N extends Numbers = Float32Array> extends Artifact<Blueprint, N> {
  /** The SHA-256 of all weights; see `fingerprint`. */
  readonly fingerprint: string;
  /** Size of the file in bytes. */
  readonly bytes: number;
}

/**
 * Writes a model as one safetensors file; a file of that name is replaced in one step.
 * @param path where it belongs, by convention `NAME.safetensors`.
 * @returns the weights' fingerprint.
 * @throws ShapeError when the weights are not the blueprint's; CourseError when one is NaN or infinite
 *   (unless `allowNonFinite`) or the file can't be written.
 */
export function writeArtifact(
  path: string,
  artifact: Artifact<Blueprint, Numbers>,
  checks: WeightChecks = {},
): string {
  const { weights } = artifact;
  const blueprint = checkBlueprint(artifact.blueprint);
  checkWeights(weights, expectedShapes(blueprint), checks);
  checkTypes(weights, blueprint.quantization);
  const text = JSON.stringify(blueprint);
  const names = [...weights.keys()].sort();
  const tensors = names.map((name) => [name, fingerprintTensor(weights.get(name) as WeightTensor<Numbers>)]);
  const metadata = {
    blueprint: text,
    blueprintFingerprint: sha256(text),
    fingerprint: fingerprint(weights),
    tensorFingerprints: JSON.stringify(Object.fromEntries(tensors)),
  };
  writeAtomically(path, encodeSafetensors({ weights, metadata }));
  return metadata.fingerprint;
}

/**
 * Reads a model of float32 weights and believes nothing: header, blueprint, shapes, fingerprints and numbers are checked.
 * @throws DataError when the file is missing, cut short or altered; ShapeError when a tensor is not the
 *   blueprint's; CourseError when a weight is NaN or infinite (unless `allowNonFinite`), or the model is quantized.
 */
export function readArtifact(path: string, checks: WeightChecks = {}): StoredArtifact {
  const artifact = readStored(path, checks);
  const { quantization } = artifact.blueprint;
  if (!quantization) return artifact as StoredArtifact;
  throw new CourseError(
    `${path}: Expected float32 weights, got weights of ${quantization.bits} bits: they can predict and no longer learn. ` +
      'Load them with loadModel.',
  );
}

/** Reads a model as `readArtifact` does, quantized or not. */
export function readStored(path: string, checks: WeightChecks = {}): StoredArtifact<Numbers> {
  const bytes = readBytes(path);
  try {
    const { weights, metadata } = decodeStored(bytes);
    const blueprint = parseBlueprint(metadata);
    checkWeights(weights, expectedShapes(blueprint), { allowNonFinite: true });
    checkTypes(weights, blueprint.quantization);
    checkFingerprints(weights, metadata);
    checkWeights(weights, expectedShapes(blueprint), checks);
    return { blueprint, weights, fingerprint: metadata.fingerprint, bytes: bytes.length };
  } catch (error) {
    if (error instanceof Error) error.message = `${path}: ${error.message}`;
    throw error;
  }
}

function parseBlueprint({ blueprint, blueprintFingerprint }: Readonly<Record<string, string>>): Blueprint {
  if (blueprint === undefined) {
    throw new DataError(
      'Expected a blueprint in "__metadata__", found none: the weights alone do not say what to compute. ' +
        'Write the file with writeArtifact.',
    );
  }
  if (sha256(blueprint) === blueprintFingerprint) return checkBlueprint(JSON.parse(blueprint));
  throw new DataError('Expected the blueprint that was written, got an altered one. Export the model again.');
}

/** Tensor by tensor first, so that the sentence can say which one. */
function checkFingerprints(weights: Weights<Numbers>, metadata: Readonly<Record<string, string>>): void {
  const marks = parseMarks(metadata.tensorFingerprints);
  for (const [name, tensor] of weights) {
    if (fingerprintTensor(tensor) !== marks[name]) refuse(`the weights of "${name}"`);
  }
  if (fingerprint(weights) !== metadata.fingerprint) refuse('the fingerprint of the whole');
}

function parseMarks(text = '{}'): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return refuse('the list of fingerprints');
  }
}

function refuse(what: string): never {
  throw new DataError(
    `Expected the file as it was written, but ${what} changed since (SHA-256). ` +
      'Copy it again, or export the model again.',
  );
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? 'found none' : `got an error: ${message}`;
    throw new DataError(`Expected a model in ${path}, ${found}. Export one, or correct the path.`);
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
