// From verdicts to points.
import type { TestReport } from './job/job';
import type { TestResult } from './job/verdicts';

/**
 * Gives each passed test its share of the points.
 *
 * A function that returns the same thing whatever comes also leaves its argument alone, and one that knows the examples
 * by heart passes those. So nothing counts before a test with random inputs passes, where an exercise has such tests.
 * @param points of the exercise, shared equally.
 */
export function scoreTests(points: number, tests: readonly TestReport[]): TestResult[] {
  const share = points / tests.length;
  const random = tests.filter((test) => test.random);
  const counts = random.length === 0 || random.some((test) => test.verdict === 'PASS');
  return tests.map(({ random: _, ...test }) => ({
    ...test,
    points: counts && test.verdict === 'PASS' ? share : 0,
  }));
}
