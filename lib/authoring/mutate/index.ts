export { type MutateOptions, mutateSolutions } from './mutate';
export type { MutatedExercise, MutationReport, Survivor } from './report';
