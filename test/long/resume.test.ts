// The grader is killed with SIGKILL at 50 random moments of batches of 200 submissions, and goes on.
import { existsSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { type Random, random } from 'course/core';
import { type ClassRoom, openClassRoom } from '../classroom/class';
import { filesIn, gradersAlive, gradeUntil, type Moment, tear } from '../classroom/killed';
import { EXPECTED_VERDICTS, handInClass, verdictsIn, wordsFor } from './class-of-200';

const KILLS = 50;
const SEED = 'fifty kills';

/** The longest time from the start, or from the last task, to a kill. */
const LONGEST_MS = 5000;
const END_MS = 120;

describe(`${KILLS} kills of batches of 200 submissions`, function () {
  this.timeout(1_200_000);
  let room: ClassRoom;
  let undisturbed: Map<string, string>;

  before(async () => {
    room = openClassRoom();
    await handInClass(room);
    expect(readdirSync(room.path('class'))).to.have.length(200);
    const { status, err } = await gradeUntil(wordsFor(room, 'undisturbed'));
    expect(status, err).to.equal(0);
    undisturbed = filesIn(room.path('undisturbed'));
  });
  after(() => room.close());

  it('give everybody what they earned when nobody disturbs', () => {
    expect(verdictsIn(undisturbed.get('results.json') as string)).to.deep.equal(EXPECTED_VERDICTS);
  });

  it('change no byte of the results', async () => {
    const draw = random(SEED);
    let kills = 0;
    let batches = 0;
    while (kills < KILLS) {
      kills += await gradeWithKills(`batch-${batches++}`, draw, KILLS - kills);
    }
    console.log(`      ${kills} kills in ${batches} batches`);
  });

  /** One batch to its end, killed again and again. @returns how often it was killed. */
  async function gradeWithKills(out: string, draw: Random, most: number): Promise<number> {
    let kills = 0;
    for (;;) {
      const moment = kills < most ? drawMoment(draw) : undefined;
      const { status, err } = await gradeUntil(wordsFor(room, out, '--resume', '--jobs', '6'), moment);
      if (status === null) {
        kills++;
        if (draw.integer(3) === 0) tear(room.path(`${out}.journal`), draw, 2000);
        continue;
      }
      expect(status, err).to.equal(0);
      expect(filesIn(room.path(out))).to.deep.equal(undisturbed);
      for (const rest of ['journal', 'lock', 'draft', 'old']) {
        expect(existsSync(room.path(`${out}.${rest}`)), rest).to.equal(false);
      }
      return kills;
    }
  }

  it('leave no judge and no cell behind', async () => {
    for (let wait = 0; wait < 50 && gradersAlive().length > 0; wait++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(gradersAlive()).to.deep.equal([]);
  });
});

/** Any moment; every fifth one around the writing of the results, which is short. */
function drawMoment(draw: Random): Moment {
  if (draw.integer(5) === 0) return { printed: /100 %/, afterMs: draw.integer(END_MS) };
  return { afterMs: draw.integer(LONGEST_MS) };
}
