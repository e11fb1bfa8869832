// One batch with everything in it: each verdict, hidden tests, lateness, attempts, a rejected package, our own fault,
// and hostile text wherever a learner can put some.
import type { ExerciseResult, GradedExercise, GradedTest, Results, SubmissionResult } from 'course/classroom';
import { VERDICT_MEANINGS, type Verdict } from 'course/grading';
import { EVERYTHING, HOSTILE, NAME } from './hostile';

/** The title of the hidden test, which no learner may read. */
export const SECRET = 'tries the number 4711 & its square';

const VERDICTS = Object.keys(VERDICT_MEANINGS) as Verdict[];

const EXERCISES: GradedExercise[] = [
  {
    id: '01-forward-pass/dense',
    title: 'One layer: weighted sums <plus> bias',
    maxPoints: 3,
    tests: [
      { id: 'adds-the-bias', title: 'adds the bias', hidden: false },
      { id: 'handles-random-inputs', title: 'handles random inputs', hidden: false },
      { id: 'hidden-tries-the-number', title: SECRET, hidden: true },
    ],
  },
  {
    id: '02-loss/mean-squared-error',
    title: 'How wrong, as one number',
    maxPoints: VERDICTS.length - 1,
    tests: VERDICTS.filter((verdict) => verdict !== 'INFRA').map((verdict) => ({
      id: `a-case-of-${verdict.toLowerCase().replace('_', '-')}`,
      title: `a case of ${verdict}`,
      hidden: false,
    })),
  },
];

/** The batch. */
export const RESULTS: Results = {
  schema: 'course-results/2',
  course: { name: 'Training & Inference', version: '0.1.0' },
  tests: 'a'.repeat(64),
  grader: 'b'.repeat(64),
  seed: 'the seed of this batch',
  isolation: { tier: 'strong', network: 'none', files: 'own alone', memory: '768 MiB', processes: '64' },
  exercises: EXERCISES,
  submissions: [
    {
      ...submission('ada', 'ada', () => 'PASS'),
      late: { days: 0, penalty: 0 },
      attempt: { number: 1, limit: 3 },
    },
    {
      ...submission('cmd-c-calc-a0-ada-1a2b3c4d', NAME, (i, j) => (i === 0 ? 'FAIL' : VERDICTS[j])),
      points: 0.8,
      late: { days: 2, penalty: 0.2 },
      attempt: { number: 3, limit: 3 },
      ignored: [{ path: `package.json${EVERYTHING}`, why: 'only exercises are looked at' }],
    },
    {
      ...submission('grace', 'grace', (i, j) => (i === 1 ? 'INFRA' : j === 2 ? 'FAIL' : 'PASS')),
      late: { days: 1, penalty: 0 },
    },
    rejected('mallory', `../../etc/passwd is not a name for a file: ${EVERYTHING}`),
  ],
};

/** A submission with the verdict that `verdictOf` gives for exercise i and test j, both from 0. */
export function submission(
  id: string,
  learner: string,
  verdictOf: (exercise: number, test: number) => Verdict,
): SubmissionResult {
  const exercises = EXERCISES.map((exercise, i) => result(exercise, (j) => verdictOf(i, j)));
  const sum = (key: 'points' | 'maxPoints'): number => exercises.reduce((total, e) => total + e[key], 0);
  const [points, maxPoints] = [sum('points'), sum('maxPoints')];
  return {
    id,
    learner,
    status: 'graded',
    reason: '',
    points,
    maxPoints,
    late: null,
    attempt: null,
    ignored: [],
    exercises,
  };
}

function rejected(id: string, reason: string): SubmissionResult {
  return { ...submission(id, id, () => 'REJECTED'), status: 'rejected', reason };
}

function result(
  { id, maxPoints, tests }: GradedExercise,
  verdictOf: (test: number) => Verdict,
): ExerciseResult {
  const graded = tests.map((test, j): GradedTest => {
    const verdict = verdictOf(j);
    const passed = verdict === 'PASS';
    const said = test.hidden ? 'Every input counts once.' : `Got ${EVERYTHING}, expected 3.`;
    const worth = maxPoints / tests.length;
    return {
      ...{ ...test, verdict, message: passed ? '' : said },
      ...{ points: passed ? worth : 0, maxPoints: worth },
    };
  });
  const verdict = graded.find((test) => test.verdict !== 'PASS')?.verdict ?? 'PASS';
  const points = graded.reduce((total, test) => total + test.points, 0);
  const output =
    verdict === 'FAIL' || verdict === 'THREW'
      ? `${HOSTILE.formula}\n${EVERYTHING}\n${'long '.repeat(200)}`
      : '';
  return { id, verdict, points, maxPoints, submission: 'c'.repeat(64), tests: graded, output };
}
