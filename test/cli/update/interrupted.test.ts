// An update that is stopped leaves the old course, or a way to the new one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { finishUpdate, updateCourse } from '../../../lib/cli/update';
import { PENDING } from '../../../lib/cli/update/transaction';
import { CourseError } from '../../../lib/core';
import { ANSWER, changedCourse } from './changed-course';
import { EXERCISE } from './learner';
import { backups, git, read } from './scratch';

/** Passes through unchanged, as every sentence for learners does. */
class Stopped extends CourseError {}

describe('an update that is stopped', function () {
  this.timeout(240_000);
  const course = changedCourse();

  it('before any of its steps, is whole again after the next one', async () => {
    const steps: string[] = [];
    const options = { root: course.clone, stub: () => undefined };
    for (let stopAt = 0; ; stopAt++) {
      const before = read(course.clone);
      let step = 0;
      const onStep = (what: string): void => {
        if (step++ === stopAt) throw new Stopped(what);
      };
      const stopped = await Promise.resolve()
        .then(() => finishUpdate(course.clone, onStep) ?? updateCourse({ ...options, onStep }))
        .catch((error) => error);
      if (!(stopped instanceof Stopped)) break;
      steps.push(stopped.message);
      if (!existsSync(join(course.clone, PENDING))) {
        expect(read(course.clone), stopped.message).to.deep.equal(before);
        continue; // the next try begins anew
      }
      finishUpdate(course.clone);
      course.expectNew();
      // back to where it stopped, so that later steps are stopped as well
      git(course.clone, 'reset', '--quiet', '--hard', 'HEAD~1');
      course.answer();
    }
    expect(steps.filter((what) => what.startsWith('write'))).to.have.length.greaterThan(3);
    expect(steps).to.include.members(['note', 'move', 'end']);
    course.expectNew();
  });

  it('keeps what the learner writes between the stop and the next try', async () => {
    let writes = 0;
    const onStep = (what: string): void => {
      if (what.startsWith('write') && ++writes === 2) throw new Stopped(what);
    };
    await updateCourse({ root: course.clone, stub: () => undefined, onStep }).catch(() => undefined);
    writeFileSync(join(course.clone, 'lib/plots/slider.ts'), '// meanwhile\n');
    writeFileSync(join(course.clone, EXERCISE), '// meanwhile too\n');
    const later = finishUpdate(course.clone)?.later;
    expect(later).to.include('lib/plots/slider.ts');
    expect(backups(course.clone).get('later/lib/plots/slider.ts')).to.equal('// meanwhile\n');
    expect([...read(course.clone).values(), ...backups(course.clone).values()]).to.include(
      '// meanwhile too\n',
    );
  });

  it('is noticed by nobody else: reading the course goes on', () => {
    expect(finishUpdate(course.clone)).to.equal(undefined);
    expect(readFileSync(join(course.clone, EXERCISE), 'utf8')).to.equal(ANSWER);
  });
});
