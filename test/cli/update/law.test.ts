// The law of updates: whatever learners have changed and whatever the course has changed, nothing of either is lost.
import { expect } from 'chai';
import { treeBase } from '../../../lib/cli/update/base';
import { planUpdate } from '../../../lib/cli/update/plan';
import { random } from '../../../lib/core';
import { changeCourse } from './course-changes';
import { courseFiles, type Files } from './files';
import { KINDS } from './learner';
import { fileOf, missing, notebookFaults, treeOf } from './result';

/** Versions of the course that each kind of change meets. The long tests draw more. */
const VERSIONS = process.env.COURSE_TEST_LONG ? 400 : 40;

/** The outcomes that came up: a law that meets only easy cases proves little. */
const seen = new Set<string>();

const BACKUP = '.course/backups/now';

describe('an update', function () {
  this.timeout(120_000);

  for (const kind of KINDS) {
    it(`loses nothing where a learner ${kind.name}`, () => {
      for (let seed = 0; seed < VERSIONS; seed++) {
        const draw = random(`${kind.name} ${seed}`);
        const mine = courseFiles();
        const written = kind.change(mine, draw.fork('learner'));
        const theirs = courseFiles();
        const { names, texts } = changeCourse(theirs, draw.fork('course'));
        const where = `seed ${seed}, the course ${names.join(', ')}`;
        const after = update(mine, theirs);
        expect(
          missing(written, kind.inBackup ? after : inSight(after)),
          `lost of the learner's, ${where}`,
        ).to.deep.equal([]);
        expect(missing(texts, after), `lost of the course's, ${where}`).to.deep.equal([]);
        expect(notebookFaults(writtenBy(after, mine)), where).to.deep.equal([]);
        expect(update(after, theirs, theirs), `a second update, ${where}`).to.deep.equal(after);
      }
    });
  }

  it('came in all that to every outcome there is', () => {
    expect([...seen].sort()).to.deep.equal(['beside', 'dropped', 'joined', 'returned', 'yours']);
  });

  it('takes the course as it is where a learner has changed nothing', () => {
    for (let seed = 0; seed < VERSIONS; seed++) {
      const theirs = courseFiles();
      changeCourse(theirs, random(seed));
      expect(inSight(update(courseFiles(), theirs))).to.deep.equal(theirs);
    }
  });
});

/** The files that are not as they were; the backup holds copies, in whatever state they were. */
function writtenBy(after: Files, before: Files): Files {
  return new Map([...inSight(after)].filter(([path, text]) => before.get(path) !== text));
}

/** What a learner comes across without being told. */
function inSight(files: Files): Files {
  return new Map([...files].filter(([path]) => !path.startsWith('.course/')));
}

/** The files after an update, the backup among them. */
function update(mine: Files, theirs: Files, base: Files = courseFiles()): Files {
  const from = treeBase(treeOf(base));
  const { changes, notes } = planUpdate((path) => fileOf(mine, path), from, treeOf(theirs), {
    mark: '.yours',
    backup: BACKUP,
  });
  for (const { outcome } of notes) seen.add(outcome);
  const after = new Map(mine);
  for (const [path, file] of changes) {
    const before = mine.get(path);
    if (before !== undefined) after.set(`${BACKUP}/yours/${path}`, before);
    if (file) after.set(path, file.bytes.toString('utf8'));
    else after.delete(path);
  }
  return after;
}
