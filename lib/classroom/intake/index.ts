export { learnerIds } from './learner-id';
export type { Ignored, Wanted } from './select';
export { findSources, type Reading, type Source } from './sources';
export { type Contents, type Handed, readSubmission } from './submission';
