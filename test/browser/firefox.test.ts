// Lesson 01 in Firefox: the same charts, cards and slider as in Chromium.
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { dropScratch, scratchCourse } from '../notebooks/scratch';
import { cellAt, findCell } from './cells';
import { openFirefox, requireFirefox } from './firefox';
import { expectSliderKeys } from './keyboard';
import * as lab from './lab';
import { expectChartsDrawn, failedCells } from './looks';
import { picture } from './pictures';
import { type LabServer, startLab } from './server';
import { inSteps } from './steps';

describe('lesson 01 in Firefox', function () {
  this.timeout(300_000); // against a hang only
  inSteps();
  let course = '';
  let server: LabServer | undefined;
  let browser: Awaited<ReturnType<typeof openFirefox>> | undefined;
  let page: Page;

  before(async function () {
    requireFirefox(this);
    course = scratchCourse();
    server = await startLab(course);
    browser = await openFirefox();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    if (course) dropScratch(course);
  });

  it('opens with the TypeScript kernel', async () => {
    await lab.openLab(page, String(server?.urlOf('notebooks/01-forward-pass.ipynb')));
    await lab.waitForKernel(page);
    expect(await page.locator('.jp-Dialog').count(), 'dialogs').to.equal(0);
  });

  it('runs all cells and draws its charts', async () => {
    await lab.restartAndRunAll(page);
    await picture(page, 'firefox-ran');
    expect(await failedCells(page)).to.eql([]);
    expect(await expectChartsDrawn(page)).to.be.greaterThan(0);
  });

  it('shows the card of an untouched exercise', async () => {
    const cell = await cellAt(page, await findCell(page, "check('01-forward-pass/dense')"));
    await cell.getByRole('status', { name: 'Not started: 01-forward-pass/dense' }).waitFor();
  });

  it('moves a slider by the arrow keys', () => expectSliderKeys(page));
});
