export { type CnnOptions, cnn } from './cnn';
export { type OnBoth, type ScannerStudy, type ScannerStudyOptions, studyScanners } from './scanner-study';
