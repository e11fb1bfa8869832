// The four ways through a GPT: a whole prompt, one token more, all scores, and who looks at whom.
import { CourseError } from '../../core';
import { padded } from '../products/kernel';
import type { WorkingCache } from './cache';
import { forward, type GptProgram, outputLayer, type Step, type Watch } from './forward';
import { MAX_ROWS } from './scratch';

/** Reads tokens into the cache. (N) -> (V), the scores after the last one. */
export function prefill(program: GptProgram, tokens: readonly number[], cache: WorkingCache): Float32Array {
  const rows = readThrough(program, tokens, cache);
  moveToFirst(program, rows - 1); // the other tokens' scores are not needed
  outputLayer(program, 1);
  return logitsOf(program, 0);
}

/** One more token a sequence. (N) -> N times (V). */
export function decode(
  program: GptProgram,
  tokens: readonly number[],
  caches: readonly WorkingCache[],
): Float32Array[] {
  if (tokens.length === 0 && caches.length === 0) return [];
  checkTokens(program, tokens);
  checkCaches(tokens, caches);
  const steps = tokens.map((token, i): Step => ({ token, position: caches[i].extend(1), cache: caches[i] }));
  return partsOf(steps).flatMap((part) => {
    forward(program, part);
    outputLayer(program, part.length);
    return part.map((_, r) => logitsOf(program, r));
  });
}

/** The scores after each token. (N) -> N times (V). */
export function allLogits(
  program: GptProgram,
  tokens: readonly number[],
  cache: WorkingCache,
): Float32Array[] {
  const logits: Float32Array[] = [];
  readThrough(program, tokens, cache, {
    afterPart(rows) {
      outputLayer(program, rows);
      for (let r = 0; r < rows; r++) logits.push(logitsOf(program, r));
    },
  });
  return logits;
}

/** Rows of weights by layer and head; row p has p + 1 weights. */
export function attentionWeights(
  program: GptProgram,
  tokens: readonly number[],
  cache: WorkingCache,
): Float32Array[][][] {
  const { numLayers, numHeads } = program.blueprint;
  const maps = Array.from({ length: numLayers }, () =>
    Array.from({ length: numHeads }, (): Float32Array[] => []),
  );
  const watch: Watch = (layer, { position }) => {
    maps[layer].forEach((rows, head) => {
      rows.push(cache.weightsOf(head, position));
    });
  };
  readThrough(program, tokens, cache, { watch });
  return maps;
}

/** Sends tokens through the blocks in parts, in order. @returns the rows of the last part. */
function readThrough(
  program: GptProgram,
  tokens: readonly number[],
  cache: WorkingCache,
  { watch, afterPart }: { watch?: Watch; afterPart?: (rows: number) => void } = {},
): number {
  checkTokens(program, tokens);
  const first = cache.extend(tokens.length);
  const parts = partsOf(tokens.map((token, i): Step => ({ token, position: first + i, cache })));
  for (const part of parts) {
    forward(program, part, watch);
    afterPart?.(part.length);
  }
  return parts[parts.length - 1].length;
}

function partsOf(steps: readonly Step[]): Step[][] {
  const count = Math.ceil(steps.length / MAX_ROWS);
  return Array.from({ length: count }, (_, p) => steps.slice(p * MAX_ROWS, (p + 1) * MAX_ROWS));
}

function moveToFirst({ blueprint, scratch: { normed } }: GptProgram, row: number): void {
  const width = padded(blueprint.width);
  normed.copyWithin(0, row * width, (row + 1) * width);
}

function logitsOf(
  { blueprint: { vocabularySize }, scratch: { logits } }: GptProgram,
  row: number,
): Float32Array {
  const start = row * padded(vocabularySize);
  return logits.slice(start, start + vocabularySize);
}

function checkTokens({ blueprint }: GptProgram, tokens: readonly number[]): void {
  if (tokens.length === 0) {
    throw new CourseError(
      'Expected one token or more, got none: there is nothing to continue. Begin with a word.',
    );
  }
  const { vocabularySize } = blueprint;
  const bad = tokens.find((token) => !Number.isInteger(token) || token < 0 || token >= vocabularySize);
  if (bad === undefined) return;
  throw new CourseError(
    `Expected tokens from 0 to ${vocabularySize - 1}, got ${bad}. Encode with the model's own tokenizer.`,
  );
}

function checkCaches(tokens: readonly number[], caches: readonly WorkingCache[]): void {
  const full = caches.find(({ length, capacity }) => length === capacity);
  full?.extend(1); // says so, before any other cache has changed
  if (caches.length === tokens.length && new Set(caches).size === caches.length) return;
  throw new CourseError(
    `Expected a cache of its own for each of ${tokens.length} tokens, got ${new Set(caches).size}. ` +
      'Make one for each sequence with model.newCache().',
  );
}
