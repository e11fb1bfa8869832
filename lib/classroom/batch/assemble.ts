// From the results of all tasks to the results of a batch: a pure function, whatever order the tasks were done in.
import { readFileSync } from 'node:fs';
import { projectPath } from '../../core';
import type { Ignored } from '../intake';
import { type GradedExercise, RESULTS_SCHEMA, type Results, type SubmissionResult } from '../results/schema';
import { exerciseResults, rounded } from './attempt-result';
import type { Plan, ReadAttempt, ReadLearner } from './plan';
import type { TaskResult } from './tasks';

/** Puts everything together. */
export function assemble(plan: Plan, done: ReadonlyMap<string, TaskResult>): Results {
  const { name, version } = coursePackage();
  const { tests, grader, seed } = plan.identity;
  return {
    schema: RESULTS_SCHEMA,
    course: { name: plan.course.name || name, version },
    tests,
    grader,
    seed,
    isolation: plan.isolation,
    exercises: plan.course.exercises.map(({ id, title, points }): GradedExercise => {
      const own = plan.suites.filter((suite) => suite.exercise.id === id);
      return { id, title, maxPoints: points, tests: own.flatMap((suite) => suite.tests) };
    }),
    submissions: plan.learners.map((learner) => submissionResult(plan, learner, done)),
  };
}

function submissionResult(
  plan: Plan,
  learner: ReadLearner,
  done: ReadonlyMap<string, TaskResult>,
): SubmissionResult {
  const results = learner.attempts.map((attempt) => attemptResult(plan, learner, attempt, done));
  const chosen = choose(results, plan.course.attempts?.counts ?? 'last');
  const { number } = learner.attempts[chosen];
  return { ...results[chosen], ignored: [...results[chosen].ignored, ...otherAttempts(learner, number)] };
}

function attemptResult(
  plan: Plan,
  learner: ReadLearner,
  attempt: ReadAttempt,
  done: ReadonlyMap<string, TaskResult>,
): SubmissionResult {
  const exercises = exerciseResults(plan, attempt, done);
  const sum = (key: 'points' | 'maxPoints'): number =>
    exercises.reduce((total, exercise) => total + exercise[key], 0);
  const { limit } = plan.course.attempts ?? {};
  return {
    id: learner.id,
    learner: learner.name,
    status: attempt.reason === '' ? 'graded' : 'rejected',
    reason: attempt.reason,
    points: rounded(sum('points') * (1 - (attempt.late?.penalty ?? 0))),
    maxPoints: rounded(sum('maxPoints')),
    late: attempt.late,
    attempt: limit === undefined ? null : { number: attempt.number, limit },
    ignored: attempt.ignored,
    exercises,
  };
}

/** The attempt that counts, by position. A package that was rejected never counts against one that was graded. */
function choose(results: readonly SubmissionResult[], counts: 'best' | 'last'): number {
  const graded = results.some(({ status }) => status === 'graded');
  let chosen = -1;
  for (const [i, { status, points }] of results.entries()) {
    if (graded && status === 'rejected') continue;
    if (chosen < 0 || counts === 'last' || points >= results[chosen].points) chosen = i;
  }
  return chosen;
}

function otherAttempts(learner: ReadLearner, chosen: number): Ignored[] {
  const others = learner.attempts.filter(({ number }) => number !== chosen);
  return [
    ...others.map(({ name, number }) => ({ path: name, why: `attempt ${number}; attempt ${chosen} counts` })),
    ...learner.beyond.map((name) => ({
      path: name,
      why: 'beyond the number of attempts that are looked at',
    })),
  ];
}

function coursePackage(): { name: string; version: string } {
  try {
    const { name, version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
    return { name: String(name), version: String(version) };
  } catch {
    return { name: 'course', version: '' };
  }
}
