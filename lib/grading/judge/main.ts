// The judge: a trusted process that takes one submission at a time. Mocha and chai run here; learner's code never does.
import { basename } from 'node:path';
import { type Enclosure, enclose } from '../isolation';
import type { Job, Report } from '../job/job';
import { Cell } from './cell';
import { CELL_LIMITS } from './limits';
import { listTests, runTests } from './run';
import { TrustedCell } from './trusted';

/** One job after the other: mocha is loaded once, everything else is made anew for each submission. */
process.on('message', (job: Job) => {
  judge(job).then(
    (report) => process.send?.(report),
    (error) => process.send?.({ failure: String(error?.stack ?? error) }),
  );
});
process.on('disconnect', () => {
  enclosed?.close();
  process.exit(0); // the coordinator is gone: leave nothing behind
});

/** What the job that is running has opened. */
let enclosed: Enclosure | undefined;

async function judge(job: Job): Promise<Report> {
  const enclosure = enclose(job.tier);
  enclosed = enclosure;
  const cell = job.trusted
    ? new TrustedCell(job.compiled)
    : new Cell(job.compiled, `${basename(job.exercise)}.ts`, CELL_LIMITS, enclosure);
  const isolation = { tier: enclosure.tier, ...enclosure.gives };
  try {
    const tests = job.list ? listTests(job, cell) : await runTests(job, cell);
    await cell.dispose();
    return { tests, output: cell.output, isolation };
  } finally {
    await cell.dispose(); // also when a test file throws while it is loaded
    enclosure.close();
  }
}
