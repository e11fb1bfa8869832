// Each lesson once more: twice on the native backend, with the same to see both times, and on wasm.
import { NATIVE, WASM } from '../notebooks/backends';
import { itRepeats, itRuns, runOf, timesOf } from '../notebooks/expectations';
import { lessons } from '../notebooks/lesson';
import { type Run, runAll } from '../notebooks/run';

const RUNS = { once: NATIVE, again: NATIVE, wasm: WASM };

describe('lessons, repeated and on another backend', function () {
  this.timeout(0); // the budget of each run is kept by run.py
  let runs: Run[] = [];

  before(async () => {
    const jobs = lessons().flatMap((lesson) =>
      Object.entries(RUNS).map(([label, env]) => ({ lesson, label, env })),
    );
    runs = await runAll(jobs);
  });

  after(() => {
    for (const run of runs) console.log(`      ${timesOf(run)}`);
  });

  for (const { name } of lessons()) {
    describe(name, () => {
      for (const label of Object.keys(RUNS)) itRuns(label, () => runOf(runs, name, label));

      itRepeats(
        () => runOf(runs, name, 'once'),
        () => runOf(runs, name, 'again'),
      );
    });
  }
});
