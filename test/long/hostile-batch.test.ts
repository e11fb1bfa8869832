// All hostile submissions as one class, graded by `course grade`: none disturbs another, and none stops the batch.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Results, SubmissionResult } from 'course/classroom';
import { findExercise, probeTiers } from 'course/grading';
import { type Fate, gradeUntil } from '../classroom/killed';
import { corpus } from './hostile';

const EXERCISE = '01-forward-pass/relu';

describe('a class of hostile submissions', function () {
  this.timeout(600_000);
  let root = '';
  let fate: Fate;
  let results: Results;
  const idOf = (name: string): string => name.replaceAll('/', '-');
  const resultOf = (name: string): SubmissionResult =>
    results.submissions.find(({ id }) => id === idOf(name)) as SubmissionResult;

  before(async function () {
    if (!probeTiers().get('strong')?.available) this.skip(); // hostile.test.ts says why, and fails in CI
    root = mkdtempSync(join(tmpdir(), 'hostile-class-'));
    for (const { name, file } of corpus('strong')) {
      mkdirSync(join(root, 'class', idOf(name), '01-forward-pass'), { recursive: true });
      copyFileSync(file, join(root, 'class', idOf(name), `${EXERCISE}.ts`));
    }
    writeFileSync(join(root, 'course.yaml'), `exercises: [${EXERCISE}]\n`);
    const words = [
      '--as',
      'class',
      '--tier',
      'strong',
      '--seed',
      'one',
      '--course',
      join(root, 'course.yaml'),
    ];
    fate = await gradeUntil([join(root, 'class'), ...words, '--out', join(root, 'results')]);
    results = JSON.parse(readFileSync(join(root, 'results', 'results.json'), 'utf8'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('is graded to its end, without a fault of our own', () => {
    expect([fate.status, fate.err]).to.deep.equal([0, '']);
    expect(results.submissions).to.have.length(corpus('strong').length);
  });

  for (const { name, verdicts, points } of corpus('strong')) {
    it(`${name}: ${verdicts.join(' or ')}, points: ${points}`, () => {
      const { exercises, points: earned } = resultOf(name);
      expect(exercises[0].verdict, JSON.stringify(exercises[0].tests, null, 1)).to.be.oneOf(verdicts);
      if (points === 'none') expect(earned).to.equal(0);
      if (points === 'all') expect(earned).to.equal(findExercise(EXERCISE).points);
    });
  }

  it('puts no control character of theirs on the terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
    expect(fate.out).not.to.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
