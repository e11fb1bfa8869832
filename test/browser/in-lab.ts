// A lesson in a fresh JupyterLab, run from top to bottom, as it looks to a learner.
import { expect } from 'chai';
import type { Lesson } from '../notebooks/lesson';
import * as lab from './lab';
import { cutOff, expectChartsDrawn, failedCells } from './looks';
import { pictures } from './pictures';
import { openStage, type Stage } from './stage';
import { inSteps } from './steps';

/** Tests that each lesson runs in the browser, draws its charts, fits its column and leaves the console clean. */
export function describeInLab(title: string, opened: readonly Lesson[]): void {
  describe(title, function () {
    this.timeout(600_000); // against a hang only; the steps wait for what they need
    let stage: Stage;

    before(async function () {
      stage = await openStage(this);
    });

    after(() => stage?.close());

    for (const { name } of opened) {
      describe(name, () => {
        inSteps();

        it('runs every cell after "Restart Kernel and Run All Cells"', async () => {
          const { page, server, errors } = stage;
          errors.forget();
          await lab.openLab(page, server.urlOf(`notebooks/${name}.ipynb`));
          await lab.waitForKernel(page);
          await lab.restartAndRunAll(page);
          expect(await failedCells(page)).to.eql([]);
        });

        it('draws its charts, with names for screen readers', () => expectChartsDrawn(stage.page));

        it('fits its text and outputs into the column', async () => {
          await pictures(stage.page, `lesson-${name}`);
          expect((await cutOff(stage.page)).join('\n')).to.equal('');
        });

        it('leaves no error in the console', () => {
          expect(stage.errors.list().join('\n')).to.equal('');
        });

        after(() => lab.shutDown(stage.page));
      });
    }
  });
}
