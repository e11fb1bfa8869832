// What grading a batch comes to: one value, from which every writer makes its format.
import type { Isolation, Verdict } from '../../grading';

/** Name and version of the form below. A change that a reader could trip over gives it a new number. */
export const RESULTS_SCHEMA = 'course-results/2';

/**
 * The results of a batch.
 *
 * A function of submissions, tests, grader and seed alone: no clock time, no order of arrival and no path of this
 * machine stands in it, so that a batch that was interrupted and resumed gives the same bytes as an undisturbed one.
 */
export interface Results {
  readonly schema: typeof RESULTS_SCHEMA;
  readonly course: { readonly name: string; readonly version: string };
  /** SHA-256 of manifest and test files, hidden ones included. */
  readonly tests: string;
  /** SHA-256 of the grader's own program. */
  readonly grader: string;
  /** The instructor's seed: with it, a submission's inputs can be made again. */
  readonly seed: string;
  /** What stood between the submissions and this machine. */
  readonly isolation: Isolation;
  /** The exercises that were graded, in course order. */
  readonly exercises: readonly GradedExercise[];
  /** Sorted by id. */
  readonly submissions: readonly SubmissionResult[];
}

/** One exercise as it was graded. */
export interface GradedExercise {
  readonly id: string;
  readonly title: string;
  readonly maxPoints: number;
  /** Every test that is expected in every result, in the order of the test file. */
  readonly tests: readonly ExpectedTest[];
}

/** One test of an exercise. */
export interface ExpectedTest {
  /** `title` as letters, digits and hyphens; unique within the exercise. */
  readonly id: string;
  readonly title: string;
  /** From the instructor's own folder: a result shows its id, its verdict and its author's sentence only. */
  readonly hidden: boolean;
}

/** What one submission came to. */
export interface SubmissionResult {
  /** Letters, digits, `.`, `_` and `-`; unique in the batch; safe as the name of a file. */
  readonly id: string;
  /** The name as it was handed in: data, to be escaped wherever it is shown. */
  readonly learner: string;
  readonly status: 'graded' | 'rejected';
  /** Why it was rejected, as a sentence; empty when it was graded. */
  readonly reason: string;
  /** Points after penalties. */
  readonly points: number;
  readonly maxPoints: number;
  /** How late it was and the share of the points that this costs; null where the course file sets no due date. */
  readonly late: { readonly days: number; readonly penalty: number } | null;
  /** Which attempt it was, and of how many; null where the course file sets no limit. */
  readonly attempt: { readonly number: number; readonly limit: number } | null;
  /** Files that were handed in and not looked at, with the reason. */
  readonly ignored: readonly { readonly path: string; readonly why: string }[];
  /** One for each graded exercise, in course order, also where nothing was handed in. */
  readonly exercises: readonly ExerciseResult[];
}

/** What one exercise of one submission came to. */
export interface ExerciseResult {
  readonly id: string;
  readonly verdict: Verdict;
  /** Before penalties. */
  readonly points: number;
  readonly maxPoints: number;
  /** SHA-256 of the file; empty when there was none. */
  readonly submission: string;
  /** One for each expected test, in their order. */
  readonly tests: readonly GradedTest[];
  /** The beginning of what the learner's code printed: data, to be escaped wherever it is shown. */
  readonly output: string;
}

/** What one test of one submission came to. */
export interface GradedTest extends ExpectedTest {
  readonly verdict: Verdict;
  /** Sentences for the learner; empty when the test passed. */
  readonly message: string;
  /** Points earned before penalties. */
  readonly points: number;
  /** Points that it is worth; those of all tests add up to the exercise's. */
  readonly maxPoints: number;
}
