// The door to batches. What reads zips and course files is loaded only when a batch is graded: a check starts faster.
import type { Results } from '../results/schema';
import type { BatchOptions } from './options';

export { BatchFault, Interrupted } from './faults';
export type { BatchOptions, BatchProgress, FolderWriter, InfraReport } from './options';

/**
 * Grades submissions and writes the folder of results, complete or not at all.
 * @throws CourseError for a wrong call or a wrong course file; BatchFault for our own fault, such as a full disk;
 *   Interrupted when `signal` came first.
 */
export async function gradeBatch(options: BatchOptions): Promise<Results> {
  const { runBatch } = require('./grade-batch') as typeof import('./grade-batch'); // loads much that few need
  return runBatch(options);
}
