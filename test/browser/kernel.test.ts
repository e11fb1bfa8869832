// The kernel as a learner meets it in JupyterLab: it starts, floods, is stopped, is told to exit, and dies.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type CellState, cellAt, cellStates, runCell } from './cells';
import * as lab from './lab';
import { picture } from './pictures';
import { openStage, type Stage } from './stage';
import { inSteps } from './steps';

const LONG = 120_000;
const CELLS = [
  `import { loadDigits } from 'course/datasets';
import { watchTraining } from 'course/notebook';
import { startBackend } from 'course/tf';
import { fit, mlp } from 'course/training';
const { backend } = await startBackend();`,
  `for (let i = 0; i < 1797; i++) console.log('image', i);`,
  `const { images, labels } = loadDigits();
const model = mlp({ layerSizes: [64, 32, 10], seed: 1 });
await fit(model, { x: images, y: labels }, watchTraining(4000, 'Far too many epochs'));`,
  `process.exit();`,
  `const rows: number[][] = [];
for (;;) rows.push(new Array(100_000).fill(1.5));`,
  `2 + 2`,
];
/** Enough for the course, and soon used up. */
const MEMORY = { NODE_OPTIONS: '--max-old-space-size=400' };

describe('the kernel in JupyterLab', function () {
  this.timeout(300_000); // against a hang only; the steps wait for what they need
  inSteps();
  let stage: Stage;
  let page: Page;

  before(async function () {
    stage = await openStage(this, MEMORY);
    page = stage.page;
    page.setDefaultTimeout(LONG);
    page.setDefaultNavigationTimeout(LONG);
    const cells = CELLS.map((source, i) => {
      return { cell_type: 'code', id: `cell-${i}`, metadata: {}, outputs: [], execution_count: null, source };
    });
    const kernelspec = { name: 'tslab', display_name: 'TypeScript', language: 'typescript' };
    const notebook = { cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 };
    writeFileSync(join(stage.course, 'notebooks', 'rude.ipynb'), JSON.stringify(notebook));
  });

  after(async () => {
    await stage?.close();
  });

  const start = async (index: number): Promise<void> => {
    await (await cellAt(page, index)).locator('.cm-content').click();
    await page.keyboard.press('Control+Enter');
  };
  const said = async (index: number, text: string): Promise<void> => {
    await (await cellAt(page, index))
      .locator('.jp-OutputArea', { hasText: text })
      .first()
      .waitFor({ timeout: LONG });
  };
  const outputsOf = async (index: number): Promise<CellState['outputs']> =>
    (await cellStates(page))[index].outputs;

  it('says that it starts, and nothing of that stays', async () => {
    await lab.openLab(page, stage.server.urlOf('notebooks/rude.ipynb'));
    await lab.waitForKernel(page);
    await start(0);
    await said(0, 'are starting');
    await picture(page, 'kernel-1-starts');
    await page.getByText('are starting').first().waitFor({ state: 'detached', timeout: LONG });
    await lab.waitForKernel(page);
    expect(await outputsOf(0)).to.eql([]);
  });

  it('shortens a flood', async () => {
    await runCell(page, 1);
    await said(1, 'image 1796');
    await said(1, 'lines (');
    await picture(page, 'kernel-2-flood');
  });

  it('stops a training at the stop button: the chart stays, and the cell says how far it got', async () => {
    await start(2);
    const chart = (await cellAt(page, 2)).locator('.jp-OutputArea svg.marks'); // a cell's buttons are pictures too
    await chart.first().waitFor({ timeout: LONG });
    await page
      .locator('.jp-NotebookPanel [data-jp-item-name="interrupt"] .jp-ToolbarButtonComponent')
      .click();
    await said(2, 'The training was stopped after step');
    await lab.waitForKernel(page);
    await picture(page, 'kernel-3-stopped');
    expect(await chart.count()).to.be.greaterThan(0);
  });

  it('goes on after process.exit', async () => {
    await start(3);
    await said(3, 'Nothing was ended');
    await picture(page, 'kernel-4-exit');
  });

  it('runs out of memory: the next kernel says what happened, and runs the next cell', async () => {
    await start(4);
    await page.locator('.jp-Dialog', { hasText: 'appears to have died' }).waitFor({ timeout: LONG });
    await page.locator('.jp-Dialog-button.jp-mod-accept').click();
    await lab.waitForKernel(page);
    await runCell(page, 5);
    await said(5, 'the one before it ended in the middle of cell [5]');
    await said(5, '4');
    await picture(page, 'kernel-5-out-of-memory');
  });
});
