// The example of CONTRIBUTING.md, pasted into a small course as an author pastes it: every line of it has to work.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { mutateSolutions, verifyCurriculum } from 'course/authoring';
import { writeStubs } from 'course/grading';
import { scratchCourse } from '../grading/scratch';

const GUIDE = readFileSync(join(__dirname, '..', '..', 'CONTRIBUTING.md'), 'utf8');
const ID = '01-forward-pass/argmin';
const MANIFEST = 'exercises/exercises.json';

/** Each block of code with the path that stands last before it. */
function blocks(): { path: string; text: string }[] {
  return [...GUIDE.matchAll(/```(?:ts|json)\n([\s\S]*?)```/g)].map((block) => {
    const before = GUIDE.slice(0, block.index);
    const paths = [...before.matchAll(/`((?:solutions|exercises|test)\/[\w./-]+)`/g)];
    return { path: paths[paths.length - 1][1], text: block[1] };
  });
}

describe('the example of CONTRIBUTING.md', function () {
  this.timeout(60_000);
  const course = scratchCourse();

  beforeEach(() => {
    const { exercises } = JSON.parse(readFileSync(course.path(...MANIFEST.split('/')), 'utf8'));
    for (const { path, text } of blocks()) {
      mkdirSync(dirname(course.path(...path.split('/'))), { recursive: true });
      if (path === MANIFEST) exercises.unshift(JSON.parse(text));
      else course.write(path, text);
    }
    course.write(MANIFEST, JSON.stringify({ exercises }));
    expect(writeStubs()).to.deep.equal([ID]);
  });

  it('has a block for every file of an exercise', () => {
    expect(blocks().map(({ path }) => path)).to.deep.equal([
      `solutions/${ID}.ts`,
      MANIFEST,
      `test/exercises/${ID}.test.ts`,
      'test/exercises/01-forward-pass/wrong/argmin.largest.ts',
      'test/exercises/01-forward-pass/wrong/argmin.value.ts',
      'test/exercises/01-forward-pass/wrong/argmin.last-on-ties.ts',
    ]);
  });

  it('is as verify wants it', async () => {
    expect(await verifyCurriculum()).to.deep.equal([]);
  });

  it('has tests that notice every change of the solution', async () => {
    const { killed, mutants } = await mutateSolutions({ ids: [ID] });
    expect(mutants).to.be.above(1);
    expect(killed).to.equal(mutants);
  });
});
