export {
  BatchFault,
  type BatchOptions,
  type BatchProgress,
  type FolderWriter,
  gradeBatch,
  type InfraReport,
  Interrupted,
} from './batch';
export { type ClassReport, type ReportOptions, reportClass } from './report';
export type {
  ExerciseResult,
  ExpectedTest,
  GradedExercise,
  GradedTest,
  Results,
  SubmissionResult,
} from './results/schema';
export type { Writer } from './results/writer';
export { chooseWriters, WRITERS } from './writers';
