// The class at a glance: numbers for each exercise, from the results alone.

import type { Verdict } from '../../grading';
import type { ExerciseResult, GradedExercise, Results } from '../results/schema';
import { type CommonMistake, commonMistakes } from './common-mistakes';
import type { HandedProgress } from './handed-progress';

/** What a class made of one exercise. */
export interface ExerciseSummary {
  readonly id: string;
  readonly title: string;
  readonly maxPoints: number;
  /** Results that are grades: those with INFRA are not. */
  readonly graded: number;
  readonly passed: number;
  /** Mean points of the graded results, before penalties; null where there are none. */
  readonly meanPoints: number | null;
  /** How often each verdict was given, INFRA included. */
  readonly verdicts: ReadonlyMap<Verdict, number>;
  /** The commonest first. */
  readonly mistakes: readonly CommonMistake[];
  /** From learners who handed in their progress; null where nobody did. */
  readonly hints: { readonly learners: number; readonly mean: number } | null;
}

/** One summary for each exercise, in course order. */
export function summarizeClass(results: Results, progress: HandedProgress): ExerciseSummary[] {
  return results.exercises.map((exercise, i) => {
    const all = results.submissions.map(({ exercises }) => exercises[i]);
    return summarizeExercise(exercise, all, progress);
  });
}

function summarizeExercise(
  { id, title, maxPoints }: GradedExercise,
  all: readonly ExerciseResult[],
  progress: HandedProgress,
): ExerciseSummary {
  const graded = all.filter(({ verdict }) => verdict !== 'INFRA');
  const verdicts = new Map<Verdict, number>();
  for (const { verdict } of all) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const hints = [...progress.values()].map((record) => record.get(id) ?? 0);
  return {
    id,
    title,
    maxPoints,
    graded: graded.length,
    passed: verdicts.get('PASS') ?? 0,
    meanPoints: mean(graded.map(({ points }) => points)),
    verdicts,
    mistakes: commonMistakes(id, graded),
    hints: hints.length === 0 ? null : { learners: hints.length, mean: mean(hints) ?? 0 },
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
