export { type CatalogEntry, type Column, catalog } from './catalog';
export { DIGIT_SHAPE, type Digits, loadDigits } from './digits';
export {
  type BreakEvenRow,
  breakEvenRows,
  type Device,
  type FactOptions,
  hardware,
  type InferenceFact,
  inferenceFacts,
  named,
  type Sourced,
  type TrainingRun,
  trainingRuns,
} from './facts';
export { loadText } from './file';
export { type CompletePenguin, loadPenguins, type Penguin, penguins } from './penguins';
export { fitStandardizer, oneHot, type Standardizer } from './prepare';
export { AUSTEN, HELD_OUT, loadAusten, loadProse, plainProse } from './prose';
export { pick, type Split, type SplitOptions, shuffle, split } from './split';
export { loadTable } from './table';
