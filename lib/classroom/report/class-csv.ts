// The class at a glance as tables: one row for each exercise, and one for each wrong answer.
import { VERDICT_MEANINGS, type Verdict } from '../../grading';
import { csvTable } from '../results/csv-table';
import type { ExerciseSummary } from './class-summary';

const VERDICTS = Object.keys(VERDICT_MEANINGS) as Verdict[];

/** One row for each exercise: passed, points, each verdict, hints. Unknown numbers are left empty. */
export function classCsv(summaries: readonly ExerciseSummary[]): string {
  const head = ['exercise', 'title', 'graded', 'passed', 'share_passed', 'mean_points', 'max_points'];
  const rows = summaries.map(({ id, title, graded, passed, meanPoints, maxPoints, verdicts, hints }) => [
    id,
    title,
    graded,
    passed,
    graded === 0 ? '' : rounded(passed / graded),
    meanPoints === null ? '' : rounded(meanPoints),
    maxPoints,
    ...VERDICTS.map((verdict) => verdicts.get(verdict) ?? 0),
    hints === null ? '' : rounded(hints.mean),
    hints?.learners ?? 0,
  ]);
  return csvTable([
    [...head, ...VERDICTS.map((v) => v.toLowerCase()), 'mean_hints', 'handed_in_progress'],
    ...rows,
  ]);
}

/** One row for each exercise and wrong answer, the commonest first. */
export function mistakesCsv(summaries: readonly ExerciseSummary[]): string {
  const rows = summaries.flatMap(({ id, mistakes }) =>
    mistakes.map(({ what, known, learners }) => [id, what, known ? 'yes' : 'no', learners]),
  );
  return csvTable([['exercise', 'what_was_wrong', 'known_to_the_course', 'learners'], ...rows]);
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}
