export { type CheckOptions, checkExercise, fingerprintFile } from './check';
export { type Compiled, compileSource, compileTest } from './compiler/compile';
export { type Hint, hintFor } from './hints';
export { type Isolation, type Probe, probeTiers, type Tier } from './isolation';
export { type Job, makeJob, makeListing, type Outcome, type Report, type TestReport } from './job/job';
export { type Exercise, exercisePaths, exercises, findExercise } from './job/manifest';
export {
  type CheckResult,
  headline,
  NOT_WRITTEN,
  overallVerdict,
  type TestResult,
  VERDICT_MEANINGS,
  type Verdict,
} from './job/verdicts';
export { type CloseOptions, expectClose, expectUnchanged, type Mistake } from './judge/expect';
export { random } from './judge/session';
export { type Student, type StudentFunction, student } from './judge/student';
export { endLastingJudges, type Judges, lastingJudges, openJudges } from './judges';
export { type Functions, type Loaded, loadExercise } from './load';
export { REGION_END, REGION_START, regionLines } from './marks';
export { probeCheck } from './probe';
export { type Attempt, nextExercise, type Progress, readProgress, recordCheck, recordHint } from './progress';
export {
  hasSolution,
  hasSolutions,
  packReference,
  REFERENCE_FILE,
  type Reference,
  startOf,
} from './reference';
export { resetExercise } from './reset';
export { scoreTests } from './scoring';
export { stubFrom, stubOf, writeStubs } from './stub';
export { type Summary, summarize } from './summary';
export { typeProblemsOf } from './types/problems';
export { type WrongAnswer, wrongAnswerProblems, wrongAnswers } from './wrong-answers';
