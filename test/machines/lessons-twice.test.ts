// Every lesson twice in one kernel: the second run leaves no more tensors behind than the first.
import { join } from 'node:path';
import { expect } from 'chai';
import { openSession, type Session, textOf } from '../kernel/session';
import { type Cell, codeCells, lessons } from '../notebooks/lesson';
import { dropScratch, scratchCourse } from '../notebooks/scratch';

const COUNT = `(await import('course/tf')).tf.memory().numTensors`;

describe('a lesson that is run twice in one kernel', function () {
  this.timeout(1_200_000);
  for (const lesson of lessons()) {
    it(`${lesson.name} holds as many tensors after the second run as after the first`, async () => {
      const course = scratchCourse();
      const session = await openSession({ folder: join(course, 'notebooks'), env: { COURSE_ROOT: course } });
      try {
        const counts: string[] = [];
        for (let run = 0; run < 2; run++) {
          await runAll(session, codeCells(lesson));
          counts.push(textOf(await session.run(COUNT)));
        }
        expect(counts[1]).to.equal(counts[0]);
      } finally {
        await session.close();
        dropScratch(course);
      }
    });
  }
});

async function runAll(session: Session, cells: readonly Cell[]): Promise<void> {
  for (const { source } of cells) {
    const ran = await session.run(source, { seconds: 300 });
    expect(ran.status, source).to.equal('ok');
  }
}
