// Four times more jobs than cores: slower for each of them, and the same bytes.
import { availableParallelism } from 'node:os';
import { expect } from 'chai';
import { type ClassRoom, openClassRoom } from '../classroom/class';
import { filesIn, gradeUntil } from '../classroom/killed';
import { EXPECTED_VERDICTS, handInClass, verdictsIn, wordsFor } from './class-of-200';

describe('four times more jobs than cores', function () {
  this.timeout(900_000);
  let room: ClassRoom;
  before(async () => {
    room = openClassRoom();
    await handInClass(room);
  });
  after(() => room.close());

  const gradeWith = async (jobs: number): Promise<Map<string, string>> => {
    const out = `jobs-${jobs}`;
    const { status, err } = await gradeUntil(wordsFor(room, out, '--jobs', String(jobs)));
    expect(status, err).to.equal(0); // 3 would be INFRA
    return filesIn(room.path(out));
  };

  it('give every submission the same verdicts, messages and points as one job at a time', async () => {
    const many = await gradeWith(4 * availableParallelism());
    expect(verdictsIn(many.get('results.json') as string)).to.deep.equal(EXPECTED_VERDICTS);
    expect(await gradeWith(1)).to.deep.equal(many);
  });
});
