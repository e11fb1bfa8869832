// Sampling: from scores to one token, in five steps.
import { CourseError, type Random } from '../../core';
import { softmax } from '../softmax';

/** How the next token is drawn. */
export interface SamplingOptions {
  /** Divides the scores: below 1 the likely become likelier, above 1 all come closer; 0 takes the best. Default 1. */
  readonly temperature?: number;
  /** Only the k best tokens stay. Default: all. */
  readonly topK?: number;
  /** Only the likeliest tokens stay that together reach this probability, from 0 to 1. Default 1: all. */
  readonly topP?: number;
}

/** A token, and how likely it was among those that could be drawn. */
export interface Drawn {
  readonly token: number;
  readonly probability: number;
}

/**
 * Draws a token. (V) -> one number.
 * @param random where the draw comes from; at temperature 0 nothing is drawn.
 * @throws CourseError for options out of range, and for scores that are NaN or infinite.
 */
export function sample(logits: Float32Array, options: SamplingOptions, random: Pick<Random, 'next'>): Drawn {
  if (options.temperature === 0) return { token: bestOf(logits), probability: 1 };
  const probabilities = samplingProbabilities(logits, options);
  const token = draw(probabilities, random.next());
  return { token, probability: probabilities[token] };
}

/**
 * The probabilities that `sample` draws from; (V) -> (V), adding up to 1, 0 for tokens that were cut off.
 * @throws CourseError as `sample` does.
 */
export function samplingProbabilities(logits: Float32Array, options: SamplingOptions = {}): Float32Array {
  const { temperature = 1, topK = logits.length, topP = 1 } = options;
  checkOptions(temperature, topK, topP);
  // 1. Temperature 0: all probability to the best token.
  if (temperature === 0) return new Float32Array(logits.length).fill(1, bestOf(logits), bestOf(logits) + 1);
  // 2. Divide the scores by the temperature.
  const scores = logits.map((logit) => logit / temperature);
  // 3. Top k: the others get a score that no exponential sees.
  if (topK < scores.length) keepBest(scores, topK);
  // 4. Softmax: scores to probabilities.
  const probabilities = shares(scores);
  // 5. Top p: the likeliest, until their sum reaches p; then all add up to 1 again.
  return topP < 1 ? keepMass(probabilities, topP) : probabilities;
}

/** The token of the highest score; of equal ones the first. */
export function bestOf(logits: Float32Array): number {
  let best = 0;
  for (let v = 1; v < logits.length; v++) if (logits[v] > logits[best]) best = v;
  return best;
}

/** Walks along the probabilities until they cover `u`, a number from 0 to 1. */
function draw(probabilities: Float32Array, u: number): number {
  let left = u;
  let last = 0; // rounding may leave a crumb of u at the end: then the last possible token is taken
  for (let v = 0; v < probabilities.length; v++) {
    if (probabilities[v] === 0) continue;
    last = v;
    left -= probabilities[v];
    if (left < 0) break;
  }
  return last;
}

/** Everything below the k-th best becomes -Infinity; of equal scores the first stay. */
function keepBest(scores: Float32Array, k: number): void {
  const least = scores.toSorted()[scores.length - k]; // the k-th best
  let equal = k - scores.reduce((count, score) => count + Number(score > least), 0);
  for (let v = 0; v < scores.length; v++) {
    const stays = scores[v] > least || (scores[v] === least && equal-- > 0);
    if (!stays) scores[v] = Number.NEGATIVE_INFINITY;
  }
}

/** Softmax, where -Infinity stands for a token that was cut off. */
function shares(scores: Float32Array): Float32Array {
  const kept = scores.filter((score) => score !== Number.NEGATIVE_INFINITY);
  const probabilities = softmax(kept);
  let next = 0;
  return scores.map((score) => (score === Number.NEGATIVE_INFINITY ? 0 : probabilities[next++]));
}

function keepMass(probabilities: Float32Array, p: number): Float32Array {
  const order = Array.from(probabilities.keys()).sort((a, b) => probabilities[b] - probabilities[a] || a - b);
  const kept = new Float32Array(probabilities.length);
  let mass = 0;
  for (const v of order) {
    kept[v] = probabilities[v];
    mass += probabilities[v];
    if (mass >= p) break;
  }
  return kept.map((probability) => probability / mass);
}

function checkOptions(temperature: number, topK: number, topP: number): void {
  if (!(temperature >= 0 && temperature < Infinity)) refuse('temperature', 'a number from 0', temperature);
  if (!Number.isInteger(topK) || topK < 1) refuse('topK', 'a whole number from 1', topK);
  if (!(topP > 0 && topP <= 1)) refuse('topP', 'a number above 0, up to 1', topP);
}

function refuse(name: string, wanted: string, received: unknown): never {
  throw new CourseError(`Expected ${name} to be ${wanted}, got ${received}. Leave it out for the default.`);
}
