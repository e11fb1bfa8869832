// The file of a checkpoint: its state and its tensors under one seal, so that a damaged one is refused and not trained on.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  decodeSafetensors,
  encodeSafetensors,
  fingerprint,
  type Weights,
  type WeightTensor,
} from '../artifact';
import { DataError, writeAtomically } from '../core';

/** What a checkpoint's file holds. */
export interface Sealed<Name extends string> {
  /** Everything but the tensors, as JSON can hold it. */
  readonly state: unknown;
  /** Tensors in named groups. */
  readonly tensors: Readonly<Record<Name, Weights>>;
}

/**
 * Writes a checkpoint's file; one of that name is replaced in one step, so a killed program leaves a whole one.
 * @param format name and version of the format.
 * @throws CourseError when it can't be written, with the reason.
 */
export function writeSealed<Name extends string>(path: string, format: string, sealed: Sealed<Name>): void {
  const groups = Object.entries(sealed.tensors) as [Name, Weights][];
  const weights = new Map<string, WeightTensor>(
    groups.flatMap(([group, tensors]) =>
      [...tensors].map(([name, tensor]): [string, WeightTensor] => [`${group}/${name}`, tensor]),
    ),
  );
  const state = JSON.stringify(sealed.state);
  writeAtomically(
    path,
    encodeSafetensors({ weights, metadata: { format, state, seal: sealOf(state, weights) } }),
  );
}

/**
 * Reads a checkpoint's file.
 * @param names of the groups of tensors; one that the file lacks is empty.
 * @throws DataError when the file is missing, cut short, damaged, or of another format.
 */
export function readSealed<Name extends string>(
  path: string,
  format: string,
  names: readonly Name[],
): Sealed<Name> {
  const { weights, metadata } = decode(path);
  if (metadata.format !== format) {
    throw new DataError(
      `Expected a checkpoint (${format}) in ${path}, got ${metadata.format ?? 'another safetensors file'}. ` +
        'Pass the file that the training wrote.',
    );
  }
  const { state = '', seal } = metadata;
  if (seal !== sealOf(state, weights)) {
    throw new DataError(
      `Expected the checkpoint ${path} as it was written, got other content: it was damaged or altered. ` +
        'Copy it again, or start afresh without resume.',
    );
  }
  const groups = names.map((group) => [group, under(`${group}/`, weights)]);
  return { state: JSON.parse(state), tensors: Object.fromEntries(groups) };
}

/**
 * Holds the settings of a resumed training to those of the checkpoint.
 * @throws DataError naming the first that differs.
 */
export function expectSame<Settings extends object>(saved: Settings, now: Settings): void {
  for (const key of Object.keys(saved) as (keyof Settings & string)[]) {
    const [was, is] = [JSON.stringify(saved[key]), JSON.stringify(now[key])];
    if (was === is) continue;
    throw new DataError(
      `Expected ${key} ${was} as in the checkpoint, got ${is}. ` +
        'Resume with the settings and the data that wrote it, or start afresh without resume.',
    );
  }
}

/** The SHA-256 over a checkpoint's state (JSON text) and its tensors. */
function sealOf(state: string, tensors: Weights): string {
  return createHash('sha256')
    .update(`${fingerprint(tensors)}\n${state}`)
    .digest('hex');
}

function under(prefix: string, weights: Weights): Weights {
  const chosen = [...weights].filter(([name]) => name.startsWith(prefix));
  return new Map(chosen.map(([name, tensor]) => [name.slice(prefix.length), tensor]));
}

function decode(path: string): ReturnType<typeof decodeSafetensors> {
  try {
    return decodeSafetensors(readFileSync(path));
  } catch (error) {
    const { message } = error as Error;
    throw new DataError(
      `Expected a checkpoint in ${path}, got an error: ${message} Correct the path, or start afresh without resume.`,
    );
  }
}
