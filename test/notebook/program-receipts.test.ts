import { expect } from 'chai';
import { CourseError } from 'course/core';
import { programReceipts, receiptRows } from 'course/notebook';

const MIB = 1024 ** 2;
const training = {
  ...{ startUpMs: 600, codeFiles: 400, codeBytes: 8 * MIB, libraryBytes: 800 * MIB },
  ...{ readBytes: 262_144, peakBytes: 400 * MIB },
};
const inference = {
  ...{ startUpMs: 120, codeFiles: 40, codeBytes: 65_536, libraryBytes: 0 },
  ...{ readBytes: 10_240, peakBytes: 60 * MIB },
};

describe('programReceipts', () => {
  const rows = receiptRows(training, inference, { startUpMs: 30, peakBytes: 40 * MIB });
  const row = (what: string) => rows.find((each) => each.what === what);

  it('writes each number in its unit, and how many times one is the other', () => {
    expect(row('Start-up')).to.include({ training: '600 ms', inference: '120 ms', ratio: '5 ×' });
    expect(row('Files of code')).to.include({ training: '400', inference: '40', ratio: '10 ×' });
    expect(row('Code')).to.include({ training: '8 MiB', inference: '64 KiB', ratio: '128 ×' });
    expect(row('Data or model read')).to.include({ training: '256 KiB', inference: '10 KiB' });
    expect(row('Peak memory')).to.include({ training: '400 MiB', inference: '60 MiB', ratio: '6.67 ×' });
  });

  it('puts an empty process beside them where it has a number', () => {
    expect(rows.map((each) => each['empty Node'])).to.deep.equal(['30 ms', '–', '–', '–', '–', '40 MiB']);
  });

  it('gives no ratio to nothing', () => {
    expect(row('Native libraries')).to.include({ training: '800 MiB', inference: '0 B', ratio: '–' });
  });

  it('asks for --receipt where it is missing', () => {
    expect(() => programReceipts({ answers: [] }, { answers: [] })).to.throw(CourseError, "'--receipt'");
  });
});
