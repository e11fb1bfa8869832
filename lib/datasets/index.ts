export { catalog } from './catalog';
export type { CatalogEntry, Column } from './catalog-entry';
export { DIGIT_SHAPE, type Digits, loadDigits } from './digits';
export { type BreakEvenRow, breakEvenRows, type InferenceFact, inferenceFacts } from './facts';
export { loadText, unreadableFiles } from './file';
export { type Device, hardware } from './hardware';
export { type CompletePenguin, loadPenguins, type Penguin, penguins } from './penguins';
export { fitStandardizer, oneHot, type Standardizer } from './prepare';
export { AUSTEN, HELD_OUT, loadAusten, loadProse, plainProse } from './prose';
export {
  type Labelled,
  loadScanners,
  type ScannerSettings,
  type Scanners,
  type ScannersOptions,
  scannerB,
} from './scanner';
export { type FactOptions, named, type Sourced } from './sourced';
export { pick, type Split, type SplitOptions, shuffle, split } from './split';
export { loadTable } from './table';
export { type TrainingRun, trainingRuns } from './training-runs';
