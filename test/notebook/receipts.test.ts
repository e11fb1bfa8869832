import { expect } from 'chai';
import { CourseError } from 'course/core';
import type { Receipt } from 'course/measure';
import { receiptsCard } from 'course/notebook';

const receipt = (times: number): Receipt => ({
  ...{ flops: 1200 * times, matrixFlops: 1000 * times, bytesRead: 40 * times, bytesWritten: 8 * times },
  ...{ kernels: [], unknownKernels: [], tensorsBefore: 5, tensorsAlive: 6, peakBytes: 100 * times },
});
const PAIR = { step: receipt(3), answer: receipt(2) };

const lineOf = (plain: string, what: string): string[] => {
  const line = plain.split('\n').find((text) => text.startsWith(what)) ?? '';
  return line
    .slice(what.length)
    .trim()
    .split(/\s{2,}/);
};

describe('two receipts side by side', () => {
  it('show each count, and how many times the first is the second', () => {
    const { plain } = receiptsCard(PAIR, 'Two receipts');
    expect(lineOf(plain, 'All operations (FLOPs)')).to.deep.equal(['3,600', '2,400', '1.5 ×']);
  });

  it('show no ratio to nothing', () => {
    const { plain } = receiptsCard(PAIR, 'Two receipts');
    expect(lineOf(plain, 'Kernels run')).to.deep.equal(['0', '0', '–']);
  });

  it('say beside a closed form whether it is what was counted', () => {
    const closedForm = { flops: 3600, matrixFlops: 2999 };
    const { plain } = receiptsCard(PAIR, 'Two receipts', { step: closedForm });
    expect(lineOf(plain, 'All operations (FLOPs)').slice(0, 2)).to.deep.equal(['3,600', '3,600 = counted']);
    expect(lineOf(plain, 'Operations in matrix products').slice(0, 2)).to.deep.equal([
      '3,000',
      '2,999 ≠ counted',
    ]);
  });

  it('leave a place empty that has no closed form', () => {
    const { plain } = receiptsCard(PAIR, 'Two receipts', { step: { flops: 3600 } });
    expect(lineOf(plain, 'Bytes read')).to.deep.equal(['120', '–', '80', '1.5 ×']);
  });

  it('count the tensors that are left', () => {
    const { plain } = receiptsCard(PAIR, 'Two receipts');
    expect(lineOf(plain, 'Tensors more than before').slice(0, 2)).to.deep.equal(['1', '1']);
  });

  it('escape names, and head rows and columns for screen readers', () => {
    const { html } = receiptsCard({ '<b>': receipt(3), answer: receipt(2) }, 'Two receipts');
    expect(html).to.contain('<th scope="col"').and.to.contain('<th scope="row"').and.to.contain('&lt;b&gt;');
  });

  it('refuse one receipt alone', () => {
    expect(() => receiptsCard({ step: receipt(1) }, 'One receipt')).to.throw(CourseError, 'got 1');
  });
});
