import { join } from 'node:path';
import { expect } from 'chai';
import { jsonFrom, presentBackends } from '../tf/backends';

const DIGITS = join(__dirname, 'programs', 'digits.ts');

interface Outcome {
  readonly backend: string;
  readonly accuracy: number;
  readonly mark: string;
}

describe('the digits from the committed seed', function () {
  this.timeout(120_000);

  for (const backend of presentBackends().filter((name) => name !== 'cpu')) {
    describe(`on ${backend}`, () => {
      let runs: Outcome[];
      before(() => {
        runs = [1, 2].map(() => jsonFrom<Outcome>(DIGITS, backend));
      });

      it('reaches a test accuracy of 0.96 or more', () => {
        expect(runs[0].backend).to.equal(backend);
        expect(runs[0].accuracy).to.be.at.least(0.96);
      });

      it('repeats to the same bits', () => {
        expect(runs[1].mark).to.equal(runs[0].mark);
      });
    });
  }
});
