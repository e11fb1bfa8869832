// What each test of an exercise is worth at most, as far as one result tells.
import type { ExerciseResult } from '../results/schema';

/**
 * The most points that each test can bring, in their order; together they are the exercise's points.
 *
 * Public tests are worth the same, hidden ones too, and a course file may give the hidden ones a share of their own. A
 * test that was passed shows what its kind is worth, and so what is left for the other kind; where none was passed, all
 * are taken for equal.
 */
export function worthOfTests({ tests, maxPoints }: ExerciseResult): number[] {
  const equal = maxPoints / tests.length;
  const earned = (hidden: boolean): number =>
    Math.max(0, ...tests.filter((test) => test.hidden === hidden).map(({ points }) => points));
  const worth = (hidden: boolean): number => {
    if (earned(hidden) > 0) return earned(hidden);
    const own = tests.filter((test) => test.hidden === hidden).length;
    const other = earned(!hidden);
    return other > 0 ? Math.max(0, maxPoints - other * (tests.length - own)) / Math.max(own, 1) : equal;
  };
  return tests.map(({ hidden }) => Number(worth(hidden).toFixed(6)));
}
