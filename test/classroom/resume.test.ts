import { existsSync } from 'node:fs';
import { expect } from 'chai';
import { random } from 'course/core';
import { ANSWERS, type ClassRoom, openClassRoom } from './class';
import { ALL_FORMATS, filesIn, gradeUntil, tear } from './killed';

const SEED = 'two kills';

describe('a batch whose grader is killed', function () {
  this.timeout(240_000); // six graders and their processes, on a machine that may be busy
  let room: ClassRoom;
  before(() => {
    room = openClassRoom();
    for (const kind of ['right', 'wrong', 'half', 'crash', 'broken'] as const) room.hand(kind, ANSWERS[kind]);
    room.hand('nothing', ANSWERS.empty);
  });
  after(() => room.close());

  const words = (out: string, ...more: string[]): string[] => {
    const weak = ['--tier', 'none', '--allow-weak', '--as', 'class', '--format', ALL_FORMATS];
    return [room.path('class'), ...weak, '--seed', SEED, '--out', room.path(out), ...more];
  };

  it('comes to the same bytes after two kills and a torn line (50 kills: test/long/resume)', async () => {
    expect((await gradeUntil(words('undisturbed'))).status).to.equal(0);
    const draw = random(SEED);
    const moments = [/Seed:/, /[2-9]\d %|100 %/];
    let kills = 0;
    for (const printed of moments) {
      const { status } = await gradeUntil(words('results', '--resume'), {
        printed,
        afterMs: draw.integer(40),
      });
      if (status === null) kills++;
      tear(room.path('results.journal'), draw, 100);
    }
    expect(kills).to.be.at.least(1); // the last one may come too late
    const last = await gradeUntil(words('results', '--resume'));
    expect(last.status, last.err).to.equal(0);
    expect(filesIn(room.path('results'))).to.deep.equal(filesIn(room.path('undisturbed')));
    for (const rest of ['journal', 'lock', 'draft', 'old']) {
      expect(existsSync(room.path(`results.${rest}`)), rest).to.equal(false);
    }
  });
});
