// A learner's first half hour, in a real browser: open lesson 01, run it, solve an exercise, open the quiz.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../notebooks/lesson';
import { dropScratch, scratchCourse } from '../notebooks/scratch';
import { openBrowser, requireBrowser } from './browser';
import { ConsoleErrors } from './console-errors';
import * as lab from './lab';
import { overflowing } from './overflow';
import { picture } from './pictures';
import { type LabServer, startLab } from './server';

const LESSON = 'notebooks/01-forward-pass.ipynb';
const EXERCISE = '01-forward-pass/dense';
const CHART = 'application/vnd.vegalite.v5+json';

describe('lesson 01 in JupyterLab', function () {
  this.timeout(180_000); // against a hang only; the steps wait for what they need
  this.bail(true); // each step starts where the one before ended
  let course: string;
  let server: LabServer;
  let browser: Browser;
  let page: Page;
  let messages: ConsoleErrors;

  before(async function () {
    requireBrowser(this);
    course = scratchCourse();
    server = await startLab(course);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    messages = new ConsoleErrors(page);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    if (course) dropScratch(course);
  });

  it('opens with the TypeScript kernel and nothing in front of it', async () => {
    await lab.openLab(page, server.urlOf(LESSON));
    await lab.waitForKernel(page);
    await picture(page, '01-opened');
    expect(await page.locator('.jp-Dialog').count(), 'dialogs').to.equal(0);
    expect(await page.getByText('Jupyter news').count(), 'questions about news').to.equal(0);
    expect(await page.locator('.jp-KernelName').textContent()).to.contain('TypeScript');
  });

  it('runs every cell after "Restart Kernel and Run All Cells"', async () => {
    await lab.restartAndRunAll(page);
    await picture(page, '02-ran');
    const failed = (await lab.cellStates(page)).filter(({ outputs }) => outputs.includes('error'));
    expect(failed.map(({ source }) => source)).to.eql([]);
  });

  it('draws every chart, with a name for screen readers', async () => {
    const charts = (await lab.cellStates(page)).filter(({ outputs }) => outputs.includes(CHART));
    expect(charts).to.not.have.length(0);
    for (const { index } of charts) {
      const cell = await lab.cellAt(page, index);
      const drawing = cell.locator('.vega-embed').locator('svg.marks, canvas').first();
      await drawing.waitFor({ timeout: 20_000 });
      const box = await drawing.boundingBox();
      expect(box?.width, `width of the chart in cell ${index + 1}`).to.be.greaterThan(100);
      expect(box?.height, `height of the chart in cell ${index + 1}`).to.be.greaterThan(30);
      const named = cell.locator('[role="graphics-document"][aria-label]:not([aria-label=""])');
      expect(await named.count(), `label of the chart in cell ${index + 1}`).to.be.greaterThan(0);
      await picture(page, `03-chart-${index + 1}`);
    }
  });

  it('fits its text and outputs into the column', async () => {
    const problems: string[] = [];
    for (const { index } of await lab.cellStates(page)) {
      const found = await overflowing(await lab.cellAt(page, index));
      problems.push(...found.map((problem) => `Cell ${index + 1}: ${problem}`));
    }
    expect(problems.join('\n')).to.equal('');
  });

  it('says "Not started" on the check card of an untouched exercise', async () => {
    const cell = await lab.cellAt(page, await lab.findCell(page, `check('${EXERCISE}')`));
    await cell.getByRole('status', { name: /^Not started/ }).waitFor();
    await picture(page, '04-not-started');
  });

  it('opens the file from the card and saves the solution written there', async () => {
    const cell = await lab.cellAt(page, await lab.findCell(page, `check('${EXERCISE}')`));
    await lab.followToEditor(page, cell.getByRole('link', { name: 'Open your file' }));
    await picture(page, '05-stub');
    const solution = readFileSync(join(ROOT, 'solutions', `${EXERCISE}.ts`), 'utf8');
    await lab.replaceText(page, solution);
    await picture(page, '06-solved');
    expect(readFileSync(join(course, 'exercises', `${EXERCISE}.ts`), 'utf8')).to.equal(solution);
  });

  it('turns the card green when the check runs again', async () => {
    await lab.showTab(page, '01-forward-pass');
    const index = await lab.findCell(page, `check('${EXERCISE}')`);
    await lab.runCell(page, index);
    const cell = await lab.cellAt(page, index);
    await cell.getByRole('status', { name: /^Correct/ }).waitFor();
    await picture(page, '07-correct');
  });

  it('unfolds an answer of the quiz on a click', async () => {
    const cell = await lab.cellAt(page, await lab.findCell(page, 'quiz('));
    const answer = cell.locator('details').first();
    expect(await answer.getAttribute('open')).to.equal(null);
    await answer.locator('summary').click();
    expect(await answer.getAttribute('open')).to.not.equal(null);
    await picture(page, '08-quiz');
  });

  it('leaves no error in the console', () => {
    expect(messages.errors().join('\n')).to.equal('');
  });
});
