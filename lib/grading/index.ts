export { type CheckOptions, checkExercise, fingerprintFile } from './check';
export { type Compiled, compileSource, compileTest } from './compiler/compile';
export { type Hint, hintFor } from './hints';
export * as inputs from './inputs';
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
export { behaviourOf, loadProgram, sameBehaviour } from './judge/behaviour';
export { type CloseOptions, expectClose, expectUnchanged, type Mistake } from './judge/expect';
export { EXAMPLES, type LawOptions, law } from './judge/law';
export { random } from './judge/session';
export { type Student, type StudentFunction, student } from './judge/student';
export { endLastingJudges, type Judges, lastingJudges, openJudges } from './judges';
export { type Functions, type Loaded, loadExercise } from './load';
export { REGION_END, REGION_START, regionLines } from './marks';
export { REFERENCE_FILE, type Reference } from './mistakes/packed';
export { rightAnswers, type WrongAnswer, wrongAnswerProblems, wrongAnswers } from './mistakes/wrong-answers';
export { probeCheck } from './probe';
export { type Attempt, nextExercise, type Progress, readProgress, recordCheck, recordHint } from './progress';
export { hasSolution, hasSolutions, packReference, startOf } from './reference';
export { resetExercise } from './reset';
export { scoreTests } from './scoring';
export { stubFrom, stubOf, writeStubs } from './stub';
export { type Summary, summarize } from './summary';
export { typeProblemsOf } from './types/problems';
