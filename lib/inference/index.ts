export { accuracyOf } from './accuracy';
export {
  type AnswerSettings,
  type Ask,
  cacheAnswers,
  type KeyOf,
  type ServedAnswer,
} from './answer-cache';
export { causalAttention } from './causal-attention';
export { drawMlp, drawRows } from './draw-mlp';
export { type FreezeOptions, type Frozen, freezeModel, loadModel } from './frozen';
export { cacheBytes, type KeyValueCache } from './gpt/cache';
export { type ClockedToken, clockTokens } from './gpt/clock-tokens';
export { type GptWork, gptForwardFlops, gptParameterCount } from './gpt/flops';
export type { Counters } from './gpt/forward';
export { type FreezeGptOptions, type FrozenGpt, freezeGpt, loadGpt } from './gpt/frozen-gpt';
export { type GenerateBatchOptions, generate, generateBatch } from './gpt/generate';
export { readPrompt } from './gpt/prompt';
export { bestOf, type Drawn, type SamplingOptions, sample, samplingProbabilities } from './gpt/sample';
export type { GeneratedToken, GenerateOptions } from './gpt/sequence';
export { type LikelyToken, likelyTokens, tokenProbabilities } from './gpt/surprise';
export { writeText } from './gpt/write-text';
export {
  type Exam,
  plantWeight,
  quantizationLadder,
  type Rung,
  roundingStairs,
  roundWeights,
} from './ladder';
export { type Lande, type LanguageGuess, loadLande, type PiecePull } from './lande';
export { type CacheCounts, type LruCache, lruCache } from './lru-cache';
export { type KnownPrefix, type PrefixCache, prefixCache } from './prefix-cache';
export type { Kernel } from './products/kernel';
export { type Bits, storedBytes, type WeightMatrix } from './products/matrix';
export { dequantize, quantize } from './products/quantize';
export { type Answer, answer, type InferenceReceipt, type Lines, runProgram } from './program';
export { quantizeModel, tensorBytes } from './quantize-model';
export { type Answering, type CachedModel, cacheResults } from './result-cache';
export { type ServingCaches, type ServingWork, servingLadder, servingWork } from './serving-work';
export { softmax } from './softmax';
export { cheHitRate, drawTrace, hitRate, type Request, zipf } from './trace';
export { hasSimd } from './wasm/simd';
