import { existsSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { expect } from 'chai';
import type { BatchProgress, Results, SubmissionResult } from 'course/classroom';
import { ANSWERS, type ClassRoom, openClassRoom, TITLES } from './class';
import { zipOf } from './packages';

/** One submission by the name it was handed in under. */
const of = (results: Results, learner: string): SubmissionResult =>
  results.submissions.find((submission) => submission.learner === learner) as SubmissionResult;

describe('a batch of all kinds of submissions', function () {
  this.timeout(60_000); // dozens of processes, on a machine that may be busy
  let room: ClassRoom;
  let results: Results;
  const progress: BatchProgress[] = [];

  before(async () => {
    room = openClassRoom();
    for (const kind of ['right', 'wrong', 'half', 'crash', 'broken', 'empty'] as const) {
      room.hand(kind, ANSWERS[kind]);
    }
    room.hand('copied', ANSWERS.right);
    room.hand('stray', ANSWERS.right);
    room.write('class/stray/package.json', '{}');
    room.write('class/missing/01-sums/README.md', 'later');
    room.write('class/linked/01-sums/README.md', '');
    symlinkSync('/etc/passwd', room.path('class', 'linked', '01-sums', 'add.ts'));
    room.write('class/climbs.zip', await zipOf([{ name: '../add.ts', text: ANSWERS.right }]));
    room.hand('o,"comma"', ANSWERS.wrong);
    room.hand('new\nline', ANSWERS.wrong);
    room.hand('=2+3', ANSWERS.wrong);
    results = await room.grade({ onProgress: (now) => progress.push(now) });
  });
  after(() => room.close());

  it('gives every learner the verdict that they earned', () => {
    const verdicts = results.submissions.map(({ learner, exercises }) => [learner, exercises[0].verdict]);
    expect(Object.fromEntries(verdicts)).to.deep.equal({
      right: 'PASS',
      copied: 'PASS',
      stray: 'PASS',
      wrong: 'FAIL',
      half: 'FAIL',
      crash: 'EXITED',
      broken: 'LOAD_ERROR',
      empty: 'LOAD_ERROR',
      missing: 'NOT_ATTEMPTED',
      linked: 'REJECTED',
      climbs: 'REJECTED',
      'o,"comma"': 'FAIL',
      'new\nline': 'FAIL',
      '=2+3': 'FAIL',
    });
  });

  it('names every expected test in every result', () => {
    expect(results.exercises[0].tests.map(({ title }) => title)).to.deep.equal(TITLES);
    for (const { exercises, learner } of results.submissions) {
      expect(
        exercises[0].tests.map(({ title }) => title),
        learner,
      ).to.deep.equal(TITLES);
    }
  });

  it('gives points for passed tests alone', () => {
    for (const { exercises } of results.submissions) {
      const [{ tests, points }] = exercises;
      for (const test of tests) if (test.verdict !== 'PASS') expect(test.points).to.equal(0);
      expect(points).to.equal(tests.reduce((sum, test) => sum + test.points, 0));
    }
    expect(of(results, 'right').points).to.equal(4);
    expect(of(results, 'half').points).to.equal(3); // all but the one about its arguments
  });

  it('says why a submission was rejected, and leaves the others alone', () => {
    expect(of(results, 'linked').reason).to.equal(
      '"01-sums/add.ts" is a link. Hand in files and folders only.',
    );
    expect(of(results, 'climbs').reason).to.match(/leads out of the package/);
    expect(of(results, 'right').reason).to.equal('');
  });

  it('lists the files that were not looked at', () => {
    expect(of(results, 'stray').ignored).to.deep.equal([
      { path: 'package.json', why: 'the course brings its own settings' },
    ]);
  });

  it('gives ids that are safe in paths and tables, and keeps the names as data', () => {
    const ids = results.submissions.map(({ id }) => id);
    for (const id of ids) expect(id).to.match(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(ids).to.deep.equal([...ids].sort());
  });

  it('grades equal files once', () => {
    // six different texts, some of them handed in by several learners
    expect(progress.at(-1)).to.deep.equal({ done: 6, all: 6, before: 0 });
  });

  it('holds no clock time and no path of this machine', () => {
    const bytes = room.bytes();
    expect(bytes).not.to.contain(room.root);
    expect(bytes).not.to.match(/"\w*(time|date|duration|Ms|startedAt)"/i);
  });

  it('gives the same bytes for the same seed, however many work at it, and others for another', async () => {
    await room.grade({ out: room.path('again'), jobs: 5 });
    expect(room.bytes('results.json', 'again')).to.equal(room.bytes());
    await room.grade({ out: room.path('other'), seed: 'two' });
    expect(room.bytes('results.json', 'other')).not.to.equal(room.bytes());
  });

  it('leaves nothing beside the folder of results, which only its owner may open', () => {
    const names = readdirSync(room.root).filter((name) => name.startsWith('results'));
    expect(names).to.deep.equal(['results']);
    expect(statSync(room.path('results')).mode & 0o077).to.equal(0);
    expect(existsSync(room.path('results', 'batch.json'))).to.equal(true);
  });
});

describe('a batch by a course file', function () {
  this.timeout(60_000); // dozens of processes, on a machine that may be busy
  let room: ClassRoom;
  beforeEach(() => {
    room = openClassRoom();
  });
  afterEach(() => room.close());

  const grade = (course: string): Promise<Results> =>
    room.grade({ courseFile: room.write('course.yaml', course) });

  it('takes the points and the lateness from it', async () => {
    room.hand('ann@2026-12-03T0000Z', ANSWERS.right);
    room.hand('bob@2026-12-03T0000Z', ANSWERS.right);
    const results = await grade(
      'exercises: [{ id: 01-sums/add, points: 8 }]\ndue: 2026-12-01T12:00:00Z\nlate: { perDay: 0.25 }\n' +
        'extensions: { bob: 2026-12-04T12:00:00Z }\n',
    );
    expect(of(results, 'ann')).to.deep.include({ points: 4, maxPoints: 8, late: { days: 2, penalty: 0.5 } });
    expect(of(results, 'bob')).to.deep.include({ points: 8, late: { days: 0, penalty: 0 } });
  });

  it('refuses to guess when a submission came', async () => {
    room.hand('ann', ANSWERS.right);
    const error = await grade('due: 2026-12-01T12:00:00Z\n').catch(String);
    expect(error).to.match(/sets a due date, but nothing says when "ann" came/);
  });

  const attempts = async (counts: string): Promise<SubmissionResult> => {
    room.hand('ann/attempt-1', ANSWERS.half);
    room.hand('ann/attempt-2', ANSWERS.right);
    room.hand('ann/attempt-3', ANSWERS.wrong);
    room.hand('ann/attempt-4', ANSWERS.right);
    return of(await grade(`attempts: { limit: 3, counts: ${counts} }\n`), 'ann');
  };

  it('counts the last of the attempts within the limit, and names the others', async () => {
    const ann = await attempts('last');
    expect(ann).to.deep.include({ points: 0, attempt: { number: 3, limit: 3 } });
    expect(ann.ignored).to.deep.equal([
      { path: 'ann/attempt-1', why: 'attempt 1; attempt 3 counts' },
      { path: 'ann/attempt-2', why: 'attempt 2; attempt 3 counts' },
      { path: 'ann/attempt-4', why: 'beyond the number of attempts that are looked at' },
    ]);
  });

  it('counts the best of the attempts within the limit', async () => {
    expect(await attempts('best')).to.deep.include({ points: 4, attempt: { number: 2, limit: 3 } });
  });

  it('takes two submissions of one name for two learners, unless a time or a number tells', async () => {
    room.hand('ann', ANSWERS.right);
    room.write('class/ann.zip', await zipOf([{ name: '01-sums/add.ts', text: ANSWERS.wrong }]));
    const { submissions } = await grade('');
    expect(submissions.map(({ learner, points }) => [learner, points])).to.deep.equal([
      ['ann', 4],
      ['ann (2)', 0],
    ]);
  });

  it('gives nobody a submission of another one, also not one who is called like the second of two', async () => {
    room.hand('ann', ANSWERS.right);
    room.hand('ann (2)', ANSWERS.right);
    room.write('class/ann.zip', await zipOf([{ name: '01-sums/add.ts', text: ANSWERS.wrong }]));
    const { submissions } = await grade('');
    const points = Object.fromEntries(submissions.map(({ learner, points }) => [learner, points]));
    expect(points).to.deep.equal({ ann: 4, 'ann (2)': 4, 'ann (2)*': 0 });
  });

  it('takes names from the list of submissions, and no path from them', async () => {
    room.hand('a', ANSWERS.right);
    room.write('list.csv', 'name,learner\na,../../etc/cron.d/x\n');
    const { submissions } = await grade('submissions: list.csv\n');
    expect(submissions[0].learner).to.equal('../../etc/cron.d/x');
    expect(submissions[0].id).to.match(/^etc-cron-d-x-[0-9a-f]{8}$/);
  });
});
