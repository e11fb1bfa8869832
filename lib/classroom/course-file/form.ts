// The form of a course file, as a person documents it and as ajv checks it.

/** What an instructor may say about one batch of submissions. */
export interface CourseFileText {
  /** The course's name, for reports. */
  readonly course?: string;
  /** What is graded: ids (`01-forward-pass/dense`), whole topics (`01-forward-pass`), or ids with points of their own. */
  readonly exercises?: readonly (string | { readonly id: string; readonly points?: number })[];
  /** The end of the time for this work, with its zone: `2026-12-01T23:59:00+01:00`. */
  readonly due?: string;
  /** Later ends for single learners, by the name that they hand in under. */
  readonly extensions?: Readonly<Record<string, string>>;
  readonly late?: {
    /** The share of the points that each begun day costs, 0 to 1. */
    readonly perDay: number;
    /** The largest share that lateness can cost; 1 unless told otherwise. */
    readonly maximum?: number;
    /** Minutes after the end that cost nothing; 0 unless told otherwise. */
    readonly graceMinutes?: number;
  };
  readonly attempts?: {
    /** How many attempts are looked at, the earliest first. */
    readonly limit: number;
    /** Which of them counts; `last` unless told otherwise. */
    readonly counts?: 'best' | 'last';
  };
  readonly hidden?: {
    /** The share of an exercise's points that its hidden tests bring together, 0 to 1. */
    readonly share: number;
  };
  /** A CSV file beside this one that says who handed in what, and when: columns name, learner, submitted. */
  readonly submissions?: string;
}

/** A time with its zone. */
const TIME = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)$',
  description: 'a time with its zone, such as 2026-12-01T23:59:00+01:00',
};
const SHARE = { type: 'number', minimum: 0, maximum: 1, description: 'a number from 0 to 1' };
const TEXT = { type: 'string', minLength: 1, description: 'a text' };
const POINTS = { type: 'number', exclusiveMinimum: 0, description: 'a number above 0' };

const record = (properties: Record<string, object>, required: string[] = []): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
  description: `fields (${Object.keys(properties).join(', ')})`,
});

/** `CourseFileText` as a JSON schema; each `description` ends the sentence "must be …". */
export const COURSE_FILE_SCHEMA = record({
  course: TEXT,
  exercises: {
    type: 'array',
    minItems: 1,
    description: 'a list with one exercise or more',
    items: {
      description: 'the id of an exercise, or fields (id, points)',
      type: ['string', 'object'],
      if: { type: 'object' },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
      then: record({ id: TEXT, points: POINTS }, ['id']),
    },
  },
  due: TIME,
  extensions: { type: 'object', additionalProperties: TIME, description: 'fields (a name and a time each)' },
  late: record(
    {
      perDay: SHARE,
      maximum: SHARE,
      graceMinutes: { type: 'number', minimum: 0, description: 'a number of minutes, 0 or more' },
    },
    ['perDay'],
  ),
  attempts: record(
    {
      limit: { type: 'integer', minimum: 1, description: 'a whole number, 1 or more' },
      counts: { enum: ['best', 'last'], description: 'best or last' },
    },
    ['limit'],
  ),
  hidden: record({ share: SHARE }, ['share']),
  submissions: TEXT,
});
