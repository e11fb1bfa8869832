import { expect } from 'chai';
import { readCourseFile, readSubmissionsList } from '../../lib/classroom/course-file';
import { scratchCourse } from '../grading/scratch';

const IDS = ['01-sums/add', '01-sums/scale', '02-means/mean'];

describe('a course file', () => {
  const course = scratchCourse();
  const file = (): string => course.path('course.yaml');
  const read = (text: string): ReturnType<typeof readCourseFile> => {
    course.write('course.yaml', text);
    return readCourseFile(file());
  };
  /** What it complains about, without the path of the file. */
  const complaint = (text: string): string => {
    try {
      read(text);
    } catch (error) {
      return (error as Error).message.replaceAll(`${file()}, `, '');
    }
    return 'no complaint';
  };

  beforeEach(() => {
    const exercises = IDS.map((id, i) => ({ id, title: id, points: i + 1, signatures: {}, hints: [] }));
    course.write('exercises/exercises.json', JSON.stringify({ exercises }));
  });

  it('that says nothing grades every exercise, with no due date and no limit', () => {
    const { exercises, due, attempts, late } = read('');
    expect(exercises.map(({ id, points }) => [id, points])).to.deep.equal(IDS.map((id, i) => [id, i + 1]));
    expect([due, attempts]).to.deep.equal([undefined, undefined]);
    expect(late).to.deep.equal({ perDay: 0, maximum: 1, graceMinutes: 0 });
  });

  it('is read the same from YAML and from JSON', () => {
    const yaml = read(
      'course: Sums\nexercises: [01-sums]\nlate:\n  perDay: 0.1\ndue: 2026-12-01T12:00:00Z\n',
    );
    const json = read(
      '{"course": "Sums", "exercises": ["01-sums"], "late": {"perDay": 0.1}, "due": "2026-12-01T12:00:00Z"}',
    );
    expect(json).to.deep.equal(yaml);
    expect(yaml.due).to.equal(Date.UTC(2026, 11, 1, 12));
  });

  it('names topics and exercises in any order, with points of their own', () => {
    const { exercises } = read('exercises:\n  - 02-means\n  - id: 01-sums/scale\n    points: 7\n');
    expect(exercises.map(({ id, points }) => [id, points])).to.deep.equal([
      ['01-sums/scale', 7],
      ['02-means/mean', 3],
    ]);
  });

  const faults: [string, string, string][] = [
    [
      'an unknown field',
      'course: A\ndeu: 2026-12-01T12:00:00Z\n',
      'line 2: "deu" is not a field that is known here (course, exercises, due, extensions, late, attempts, hidden, submissions).',
    ],
    [
      'a time without a zone',
      'due: 2026-12-01T12:00:00\n',
      'line 1: "due" must be a time with its zone, such as 2026-12-01T23:59:00+01:00, got "2026-12-01T12:00:00".',
    ],
    [
      'a day that does not exist',
      'due: 2026-02-30T12:00:00Z\n',
      'line 1: "due" names a day or an hour that does not exist, 2026-02-30T12:00:00Z.',
    ],
    [
      'an unknown exercise',
      'exercises:\n  - 01-sums/add\n  - 01-sums/ad\n',
      'line 3: "exercises.2" names "01-sums/ad", which is neither an exercise nor a topic (such as 01-sums/add).',
    ],
    [
      'no exercise',
      'exercises: []\n',
      'line 1: "exercises" must be a list with one exercise or more, got [].',
    ],
    [
      'points that are none',
      'exercises:\n  - id: 01-sums/add\n    points: 0\n',
      'line 3: "exercises.1.points" must be a number above 0, got 0.',
    ],
    [
      'a share above 1',
      'due: 2026-12-01T12:00:00Z\nlate:\n  perDay: 10\n',
      'line 3: "late.perDay" must be a number from 0 to 1, got 10.',
    ],
    [
      'a rule without its share',
      'due: 2026-12-01T12:00:00Z\nlate:\n  maximum: 0.5\n',
      'line 2: "late" needs the field "perDay".',
    ],
    [
      'a rule for lateness without a due date',
      'late:\n  perDay: 0.1\n',
      'line 1: "late" needs a field "due" beside it.',
    ],
    [
      'extensions without a due date',
      'extensions:\n  ann: 2026-12-01T12:00:00Z\n',
      'line 1: "extensions" needs a field "due" beside it.',
    ],
    [
      'half an attempt',
      'attempts:\n  limit: 1.5\n',
      'line 2: "attempts.limit" must be a whole number, 1 or more, got 1.5.',
    ],
    [
      'an unknown way to count attempts',
      'attempts:\n  limit: 2\n  counts: first\n',
      'line 3: "attempts.counts" must be best or last, got "first".',
    ],
    [
      'a list where fields belong',
      '- 1\n',
      'line 1: the file must be fields (course, exercises, due, extensions, late, attempts, hidden, submissions), got [1].',
    ],
  ];
  for (const [what, text, sentence] of faults) {
    it(`with ${what} is refused with line, field and what was expected`, () => {
      expect(complaint(text)).to.equal(sentence);
    });
  }

  it('with several faults names each of them, in the order of the file', () => {
    expect(complaint('due: soon\nattempts:\n  limit: 0\n').split('\n')).to.deep.equal([
      'line 1: "due" must be a time with its zone, such as 2026-12-01T23:59:00+01:00, got "soon".',
      'line 3: "attempts.limit" must be a whole number, 1 or more, got 0.',
    ]);
  });

  it('that is neither YAML nor JSON is refused with its line', () => {
    expect(complaint('course: A\nlate: {perDay: 0.1\n')).to.match(
      /^line \d: this is neither YAML nor JSON: /,
    );
  });

  it('that is not there is refused, with what to do', () => {
    expect(() => readCourseFile(course.path('none.yaml'))).to.throw(
      /but there is none\. Name one, or leave --course/,
    );
  });

  describe('with a list of submissions', () => {
    const list = (text: string): ReturnType<typeof readSubmissionsList> => {
      course.write('list.csv', text);
      return readSubmissionsList(course.path('list.csv'));
    };

    it('reads quoted cells, either separator, and a mark at the beginning', () => {
      const expected = [{ name: 'a.zip', learner: 'Ann, "A."', submittedAt: Date.UTC(2026, 11, 1), line: 2 }];
      expect(list('name,learner,submitted\na.zip,"Ann, ""A.""",2026-12-01T00:00:00Z\n')).to.deep.equal(
        expected,
      );
      expect(
        list('\uFEFFname;learner;submitted\r\na.zip;"Ann, ""A.""";2026-12-01T00:00:00Z\r\n'),
      ).to.deep.equal(expected);
    });

    it('takes the name for the learner where there is no such column', () => {
      expect(list('name\nann.zip\n')[0].learner).to.equal('ann');
    });

    const wrong: [string, string, RegExp][] = [
      [
        'the column that names submissions',
        'who,when\n',
        /line 1: expected the columns name, learner, submitted, got/,
      ],
      ['a name', 'name,learner\n,Ann\n', /line 2: the name is missing/],
      ['one line for each', 'name\na\nb\na\n', /line 4: "a" is listed twice \(first in line 2\)/],
      [
        'the zone of a time',
        'name,submitted\na,2026-12-01T00:00:00\n',
        /line 2: "submitted" must be a time with its/,
      ],
    ];
    for (const [what, text, message] of wrong) {
      it(`refuses one without ${what}`, () => expect(() => list(text)).to.throw(message));
    }
  });
});
