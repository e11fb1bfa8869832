export type { StreamDecoder } from './decode';
export { loadTokenizer, saveTokenizer } from './file';
export { fromJson, toJson } from './json';
export { learnMerges, type Pair } from './learn-merges';
export { type EncodeOptions, makeTokenizer, type Tokenizer } from './tokenizer';
export {
  type CharacterOptions,
  characterTokenizer,
  type TrainTokenizerOptions,
  trainTokenizer,
} from './train';
export type { Vocabulary } from './vocabulary';
export { countWords, splitWords } from './words';
