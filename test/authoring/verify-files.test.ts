// Faults of entries and files that verify finds without running anything, each planted in a scratch course.
import { rmSync } from 'node:fs';
import { expect } from 'chai';
import { verifyCurriculum } from 'course/authoring';
import { scratchCourse } from '../grading/scratch';
import { editor } from './edit';
import { problems, theProblem } from './problems';

const MANIFEST = 'exercises/exercises.json';
const TESTS = 'test/exercises/01-sums/add.test.ts';
const RIGHT = 'return a.map((value, i) => value + b[i]);';

describe('verifying the files of the curriculum', () => {
  const course = scratchCourse();
  const edit = editor(course);

  describe('hints', () => {
    it('may not quote a line of the solution', async () => {
      edit(MANIFEST, '`map` gives you the index as well.', '`return a.map((value, i) => value + b[i])`');
      edit(
        MANIFEST,
        'Return `a.map((value, i) => …)`.',
        '`map((value, i) => ...)`: the dots add both numbers.',
      );
      const all = (await problems()).join('\n');
      expect(all).to.contain(`hint 2 gives a whole line of the solution away: "${RIGHT.replace(';', '')}"`);
      expect(all).to.contain('hint 3 quotes less code than hint 2');
    });

    it('may not do so at the end either, and it is told once', async () => {
      edit(MANIFEST, 'Return `a.map((value, i) => …)`.', `Write \`${RIGHT}\`.`);
      expect(await theProblem()).to.contain('hint 3 gives a whole line of the solution away');
    });

    it('are three, and no number or list', async () => {
      edit(MANIFEST, '"Go through both at once."', '7');
      expect(await theProblem()).to.contain('expected three different hints in exercises.json, found 2');
    });
  });

  describe('an entry', () => {
    it('has a title, and numbers above 0', async () => {
      edit(MANIFEST, 'Add two vectors', ' ');
      edit(MANIFEST, '"points": 4', '"points": "4"');
      edit(MANIFEST, '"minutes": 2', '"minutes": 0');
      const all = await problems();
      expect(all).to.have.length(3);
      expect(all[0]).to.contain('the title is missing');
      expect(all[1]).to.contain('points must be a number above 0');
      expect(all[2]).to.contain('minutes must be a number above 0');
    });

    it('without anything but an id is told all that is missing', async () => {
      course.write(MANIFEST, '{ "exercises": [{ "id": "01-sums/add" }] }');
      const all = (await problems()).join('\n');
      for (const part of ['title', 'points', 'minutes', 'names no function', 'three different hints'])
        expect(all).to.contain(part);
    });

    it('stands once, and with those of its lesson', async () => {
      course.write(
        MANIFEST,
        '{ "exercises": [{ "id": "02-b/f" }, { "id": "01-sums/add" }, { "id": "01-sums/add" }] }',
      );
      const all = (await verifyCurriculum()).join('\n');
      expect(all).to.contain('lists 01-sums/add twice');
      expect(all).to.contain('lists 01-sums/add behind an exercise of a later lesson');
      expect(all).to.contain('02-b/f: solutions/02-b/f.ts is missing. Write it');
      expect(all).to.contain('exercises/02-b/f.ts is missing. Run "npm run course -- stubs 02-b/f"');
    });

    it('that is no JSON is to be corrected, not thrown away', async () => {
      course.write(MANIFEST, '{ "exercises": [{ "id": "01-sums/add", }] }');
      const error = await verifyCurriculum().catch((reason: Error) => reason);
      expect(String(error)).to.contain('If you changed it, correct it there');
      course.write(MANIFEST, '{ "exercises": [{ "title": "?" }] }');
      expect(String(await verifyCurriculum().catch((reason: Error) => reason))).to.contain(
        'entry 1 has no "id"',
      );
    });
  });

  it('asks for a test with random inputs', async () => {
    edit(TESTS, 'const { next } = random();', 'const next = () => 0.5;');
    expect(await theProblem()).to.contain('add.test.ts draws no random inputs');
  });

  it('asks for three wrong answers, with verdicts that exist', async () => {
    rmSync(course.path('test', 'exercises', '01-sums', 'wrong', 'add.total.ts'));
    edit('test/exercises/01-sums/wrong/add.joined.ts', 'export', '// verdict: FAILED\nexport');
    const all = (await problems()).join('\n');
    expect(all).to.contain('expected 3 known-wrong answers or more, found 2');
    expect(all).to.contain('add.joined.ts names the verdict "FAILED". Name one of FAIL, THREW,');
  });

  it('tells an author who has only written the solution what comes next', async () => {
    course.write('solutions/01-sums/mul.ts', '');
    const error = await verifyCurriculum({ ids: ['01-sums/mul'] }).catch((reason: Error) => reason);
    expect(String(error)).to.contain('has no entry with the id "01-sums/mul". Add it there.');
  });
});
