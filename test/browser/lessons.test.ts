// Lessons, opened in a fresh JupyterLab and run from top to bottom, as they look to a learner: every one of them in the
// long checks and where they are chosen by name, else the first.
import { expect } from 'chai';
import { lessons } from '../notebooks/lesson';
import * as lab from './lab';
import { cutOff, expectChartsDrawn, failedCells } from './looks';
import { pictures } from './pictures';
import { openStage, type Stage } from './stage';
import { inSteps } from './steps';

const THOROUGH = Boolean(process.env.COURSE_TEST_LONG ?? process.env.COURSE_NOTEBOOKS);
const opened = THOROUGH ? lessons() : lessons().slice(0, 1);

describe('lessons in JupyterLab', function () {
  this.timeout(180_000); // against a hang only; the steps wait for what they need
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
