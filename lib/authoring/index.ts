export { SEEDS } from './curriculum/runs';
export { type VerifyOptions, verifyCurriculum } from './curriculum/verify';
export {
  type MutatedExercise,
  type MutateOptions,
  type MutationReport,
  mutateSolutions,
  type Survivor,
} from './mutate';
export { type Release, releaseCourse } from './release/release';
