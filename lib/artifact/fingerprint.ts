// Fingerprints: 64 hexadecimal digits that change when a single bit of a weight does.
import { createHash } from 'node:crypto';
import { dtypeOf } from './dtypes';
import type { Numbers, Weights, WeightTensor } from './weights';

/**
 * The SHA-256 of one tensor: of a line such as `F32 [rows,columns]`, then of its bytes (little-endian).
 * @returns 64 hexadecimal digits; equal for equal shapes and bits, and in practice for nothing else.
 */
export function fingerprintTensor({ shape, data }: WeightTensor<Numbers>): string {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return createHash('sha256')
    .update(`${dtypeOf(data)} ${JSON.stringify(shape)}\n`)
    .update(bytes)
    .digest('hex');
}

/**
 * The SHA-256 of a whole model: of one line for each tensor, `"name" fingerprint`, in the order of the names.
 * @returns 64 hexadecimal digits; the order in which the tensors were put into the map doesn't matter.
 */
export function fingerprint(weights: Weights<Numbers>): string {
  const hash = createHash('sha256');
  for (const name of sortedNames(weights)) {
    hash.update(`${JSON.stringify(name)} ${fingerprintTensor(weights.get(name) as WeightTensor<Numbers>)}\n`);
  }
  return hash.digest('hex');
}

/** The names of the tensors that differ in shape or in any bit, or that only one side has, sorted. */
export function changedTensors(before: Weights<Numbers>, after: Weights<Numbers>): string[] {
  const names = [...new Set([...sortedNames(before), ...sortedNames(after)])].sort();
  return names.filter((name) => mark(before.get(name)) !== mark(after.get(name)));
}

function mark(tensor: WeightTensor<Numbers> | undefined): string {
  return tensor ? fingerprintTensor(tensor) : 'missing';
}

function sortedNames(weights: Weights<Numbers>): string[] {
  return [...weights.keys()].sort();
}
