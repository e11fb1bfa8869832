// The form of `Results` as ajv checks it: a file that somebody edited must not break a report half-way.

import { VERDICT_MEANINGS } from '../../grading';
import { RESULTS_SCHEMA } from '../results/schema';

const TEXT = { type: 'string' };
const NUMBER = { type: 'number', minimum: 0 };
const WHOLE = { type: 'integer', minimum: 0 };
const YES_NO = { type: 'boolean' };
const VERDICT = { enum: Object.keys(VERDICT_MEANINGS) };

/** Safe as the name of a file, as the intake makes it. */
const ID = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$', not: { pattern: '\\.\\.' } };
const EXERCISE_ID = { type: 'string', pattern: '^\\d\\d-[a-z0-9-]+/[a-z0-9-]+$' };

const record = (properties: Record<string, object>): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const list = (items: object): object => ({ type: 'array', items });
const orNull = (schema: object): object => ({ anyOf: [{ type: 'null' }, schema] });

const TEST = { id: TEXT, title: TEXT, hidden: YES_NO };
const EXERCISE_RESULT = record({
  id: EXERCISE_ID,
  verdict: VERDICT,
  points: NUMBER,
  maxPoints: NUMBER,
  submission: TEXT,
  tests: {
    ...list(record({ ...TEST, verdict: VERDICT, message: TEXT, points: NUMBER, maxPoints: NUMBER })),
    minItems: 1,
  },
  output: TEXT,
});
const SUBMISSION = record({
  id: ID,
  learner: TEXT,
  status: { enum: ['graded', 'rejected'] },
  reason: TEXT,
  points: NUMBER,
  maxPoints: NUMBER,
  late: orNull(record({ days: NUMBER, penalty: { type: 'number', minimum: 0, maximum: 1 } })),
  attempt: orNull(record({ number: WHOLE, limit: WHOLE })),
  ignored: list(record({ path: TEXT, why: TEXT })),
  exercises: list(EXERCISE_RESULT),
});

/** `Results` as a JSON schema. */
export const RESULTS_FORM = record({
  schema: { const: RESULTS_SCHEMA },
  course: record({ name: TEXT, version: TEXT }),
  tests: TEXT,
  grader: TEXT,
  seed: TEXT,
  isolation: record({
    tier: { enum: ['strong', 'container', 'uid', 'none'] },
    network: TEXT,
    files: TEXT,
    memory: TEXT,
    processes: TEXT,
  }),
  exercises: list(
    record({
      id: EXERCISE_ID,
      title: TEXT,
      maxPoints: NUMBER,
      tests: { ...list(record(TEST)), minItems: 1 },
    }),
  ),
  submissions: list(SUBMISSION),
});
