// A learner's clone with an answer in it, and a newer course at its remote that changes, adds and removes files.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { PENDING } from '../../../lib/cli/update/transaction';
import { courseFiles } from './files';
import { EXERCISE } from './learner';
import { backups, git, read, scratchRemote, write } from './scratch';

export const ANSWER = 'export const dense = () => 1; // mine\n';

const CHANGED = 'lib/plots/slider.ts';

/** Makes clone and newer course anew before each test. */
export function changedCourse() {
  const remote = scratchRemote();
  const course = {
    clone: '',
    /** Writes the learner's answer into the clone. */
    answer: (): void => write(course.clone, new Map([[EXERCISE, ANSWER]])),
    /** Asserts that the newer course is there whole, with the learner's answer, and the old file in the backup. */
    expectNew(): void {
      const { clone } = course;
      const expected = remote.published().set(EXERCISE, String(read(clone).get(EXERCISE)));
      expect(read(clone)).to.deep.equal(expected);
      expect(read(clone).get(EXERCISE)).to.contain('// mine');
      expect(git(clone, 'status', '--porcelain')).to.equal(` M ${EXERCISE}\n`);
      expect(backups(clone).get(`yours/${CHANGED}`)).to.equal(courseFiles().get(CHANGED));
      expect(existsSync(join(clone, PENDING))).to.equal(false);
    },
  };
  beforeEach(() => {
    course.clone = remote.clone();
    course.answer();
    remote.publish(
      new Map([
        [CHANGED, '// new\n'],
        ['scripts/new.mjs', '// new\n'],
        [EXERCISE, `// a better start\n${courseFiles().get(EXERCISE)}`],
      ]),
      ['lib/plots/old.ts', 'notebooks/02-loss.ipynb'],
    );
  });
  return course;
}
