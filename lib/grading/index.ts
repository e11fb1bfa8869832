export {
  BatchFault,
  type BatchOptions,
  type BatchProgress,
  type FolderWriter,
  gradeBatch,
  type InfraReport,
  Interrupted,
} from './batch';
export { type CheckOptions, checkExercise, fingerprintFile } from './check';
export { SEEDS } from './curriculum/runs';
export { stubFrom, stubOf, writeStubs } from './curriculum/stubs';
export { type VerifyOptions, verifyCurriculum } from './curriculum/verify';
export { type Hint, hintFor } from './hints';
export { probeTiers, type Tier } from './isolation';
export { type CloseOptions, expectClose, expectUnchanged, type Mistake } from './judge/expect';
export { random } from './judge/session';
export { type Student, type StudentFunction, student } from './judge/student';
export { endLastingJudges, type Judges, lastingJudges, openJudges } from './judges';
export { type Functions, type Loaded, loadExercise } from './load';
export { type Exercise, exercisePaths, exercises, findExercise } from './manifest';
export {
  type MutatedExercise,
  type MutateOptions,
  type MutationReport,
  mutateSolutions,
  type Survivor,
} from './mutate';
export { probeCheck } from './probe';
export { type Attempt, nextExercise, type Progress, readProgress, recordCheck, recordHint } from './progress';
export { hasSolution, hasSolutions, type Reference, startOf } from './release/reference';
export { type Release, releaseCourse } from './release/release';
export { type ClassReport, type ReportOptions, reportClass } from './report';
export { resetExercise } from './reset';
export type {
  ExerciseResult,
  ExpectedTest,
  GradedExercise,
  GradedTest,
  Results,
  SubmissionResult,
} from './results/schema';
export { type Summary, summarize } from './summary';
export {
  type CheckResult,
  headline,
  overallVerdict,
  type TestResult,
  VERDICT_MEANINGS,
  type Verdict,
} from './verdicts';
export { chooseWriters, WRITERS } from './writers';
export type { Writer } from './writers/writer';
