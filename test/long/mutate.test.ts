// The tests of the exercises, tested: nearly every small mistake in a solution is noticed, and the others are none.
import { expect } from 'chai';
import { type MutationReport, mutateSolutions } from 'course/authoring';
import { exercises } from 'course/grading';

/** The share of all mutants that the tests kill. Equivalent mutants count as survivors. */
const LEAST_KILLED = 0.9;

/** Mutants at the same time. */
const JOBS = 2;

describe('mutants of all solutions', function () {
  this.timeout(30 * 60_000);
  let report: MutationReport;

  before(async () => {
    report = await mutateSolutions({ jobs: JOBS });
    const equivalent = report.exercises.flatMap(({ survivors }) => survivors.filter(({ reason }) => reason));
    console.log(
      `      ${report.killed} of ${report.mutants} killed; ${equivalent.length} of the others are equivalent`,
    );
  });

  it('come from every exercise', () => {
    expect(report.exercises.map(({ exercise }) => exercise)).to.deep.equal(exercises().map(({ id }) => id));
    expect(report.exercises.filter(({ mutants }) => mutants === 0)).to.deep.equal([]);
  });

  it(`are killed, at least ${100 * LEAST_KILLED} of a hundred`, () => {
    expect(report.killed / report.mutants).to.be.at.least(LEAST_KILLED);
  });

  it('survive only where they are equivalent, with a reason', () => {
    const open = report.exercises.flatMap(({ survivors }) => survivors.filter(({ reason }) => !reason));
    expect(open.map(({ exercise, after }) => `${exercise}: ${after}`)).to.deep.equal([]);
  });

  it('have no entry in the list of equivalents that is out of date', () => {
    expect(report.staleEntries).to.deep.equal([]);
  });
});
