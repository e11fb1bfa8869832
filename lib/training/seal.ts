// A checkpoint's seal: one hash over all that it holds, so that a damaged one is refused and not trained on.
import { createHash } from 'node:crypto';
import { fingerprint, type Weights } from '../artifact';
import { DataError } from '../core';

/** The SHA-256 over a checkpoint's state (JSON text) and its tensors. */
export function sealOf(state: string, tensors: Weights): string {
  return createHash('sha256')
    .update(`${fingerprint(tensors)}\n${state}`)
    .digest('hex');
}

/** @throws DataError when the seal in the file is not that of its content. */
export function expectSealed(
  path: string,
  { state = '', seal }: Readonly<Record<string, string>>,
  tensors: Weights,
): void {
  if (seal === sealOf(state, tensors)) return;
  throw new DataError(
    `Expected the checkpoint ${path} as it was written, got other content: it was damaged or altered. ` +
      'Copy it again, or start afresh without resume.',
  );
}
