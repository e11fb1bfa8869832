import { expect } from 'chai';
import { ending, timedOut } from '../../lib/grading/judge/deaths';
import { CELL_LIMITS } from '../../lib/grading/judge/limits';
import { readable } from '../../lib/grading/judge/printed';

describe('how a cell ended', () => {
  it('names the limits of time, never what was left of them', () => {
    expect(timedOut(false, CELL_LIMITS).message).to.equal(
      'Nothing came back within 2.0 s of computing after your function was called (0.5 s once something did not end, 10.0 s for ' +
        'all tests). Is there a loop that never ends?',
    );
    expect(timedOut(true, CELL_LIMITS).message).to.contain('after the file was loaded');
  });

  it('names both limits of memory, whichever of them came first', () => {
    const how = { code: null, signal: 'SIGKILL', output: '' };
    const byKernel = ending({ ...how, reason: 'memory' }, 'f was called', CELL_LIMITS).message;
    const output = 'The process ended: JavaScript heap out of memory.';
    const byNode = ending({ ...how, reason: 'itself', output }, 'f was called', CELL_LIMITS).message;
    expect(byNode).to.equal(byKernel).and.to.contain('(256 MiB of objects, 768 MiB in all)');
  });

  it('keeps what was printed, and one sentence of V8’s own report', () => {
    const report =
      '\n<--- Last few GCs --->\n\n[41:0x6f] 812 ms: Mark-Compact 255.9 (258.0) MB\n\n<--- JS stacktrace --->\n\n' +
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n' +
      '----- Native stack trace -----\n 1: 0xb8ce23 node::OOMErrorHandler [/cell/node]\n';
    expect(readable(`mine\n${report}`, '/cell')).to.equal(
      'mine\nThe process ended: JavaScript heap out of memory.\n',
    );
    expect(readable('FATAL ERROR: v8::ToLocalChecked Empty MaybeLocal\n 1: 0xb8\n', '/cell')).to.equal(
      'The process ended by a fatal error.\n',
    );
  });

  it('calls the folder of the cell the same in each run', () => {
    expect(readable('at /tmp/course-cell-x7Qp/cell/main.js:3', '/tmp/course-cell-x7Qp')).to.equal(
      'at /cell/cell/main.js:3',
    );
  });
});
