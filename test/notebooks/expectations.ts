// What a run of a lesson must be, as tests: the everyday run and the repetitions in test/repeats ask the same.
import { expect } from 'chai';
import { differences, streamOf } from './outputs';
import { PROCESSOR_BUDGET, type Run } from './run';

/** Tests that a lesson came to its end without an error or a warning. `run` is called when the test runs. */
export function itRuns(label: string, run: () => Run): void {
  it(`runs every cell within its budget (${label})`, () => {
    expect(run().error).to.equal(null);
    expect(run().processorSeconds).to.be.within(1, PROCESSOR_BUDGET);
  });

  it(`writes nothing to stderr (${label})`, () => {
    const warnings = run().cells.map((cell) => streamOf(cell, 'stderr'));
    expect(warnings.join('')).to.equal('');
  });
}

/** Tests that two runs show the same, cells with the tag `timing` excepted. */
export function itRepeats(once: () => Run, again: () => Run): void {
  it('shows the same on a second run', () => {
    expect(differences(once().cells, again().cells).join('\n')).to.equal('');
  });
}

/** Times of a run, in a line: for a person to look at. */
export function timesOf({ lesson, label, ...run }: Run): string {
  const times = run.cellSeconds.map((time) => time ?? 0);
  const slowest = times.indexOf(Math.max(...times));
  return (
    `${lesson.name} ${label}: ${run.seconds} s, ${run.processorSeconds} s of the processor; ` +
    `kernel ${run.kernelSeconds} s to start, slowest cell (${slowest + 1}) ${times[slowest]} s`
  );
}

/** The run of a lesson by its label. @throws when it was not among the jobs. */
export function runOf(runs: readonly Run[], name: string, label: string): Run {
  const found = runs.find((each) => each.lesson.name === name && each.label === label);
  if (!found) throw new Error(`${name} was not run as ${label}.`);
  return found;
}
