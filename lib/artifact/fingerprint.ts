// Fingerprints: 64 hexadecimal digits that change when a single bit of a weight does.
import { createHash } from 'node:crypto';
import type { Weights, WeightTensor } from './weights';

/**
 * The SHA-256 of one tensor: of the line `F32 [rows,columns]`, then of its bytes (little-endian).
 * @returns 64 hexadecimal digits; equal for equal shapes and bits, and in practice for nothing else.
 */
export function fingerprintTensor({ shape, data }: WeightTensor): string {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return createHash('sha256')
    .update(`F32 ${JSON.stringify(shape)}\n`)
    .update(bytes)
    .digest('hex');
}

/**
 * The SHA-256 of a whole model: of one line for each tensor, `"name" fingerprint`, in the order of the names.
 * @returns 64 hexadecimal digits; the order in which the tensors were put into the map doesn't matter.
 */
export function fingerprint(weights: Weights): string {
  const hash = createHash('sha256');
  for (const name of sortedNames(weights)) {
    hash.update(`${JSON.stringify(name)} ${fingerprintTensor(weights.get(name) as WeightTensor)}\n`);
  }
  return hash.digest('hex');
}

/** The names of the tensors that differ in shape or in any bit, or that only one side has, sorted. */
export function changedTensors(before: Weights, after: Weights): string[] {
  const names = [...new Set([...sortedNames(before), ...sortedNames(after)])].sort();
  return names.filter((name) => mark(before.get(name)) !== mark(after.get(name)));
}

function mark(tensor: WeightTensor | undefined): string {
  return tensor ? fingerprintTensor(tensor) : 'missing';
}

function sortedNames(weights: Weights): string[] {
  return [...weights.keys()].sort();
}
