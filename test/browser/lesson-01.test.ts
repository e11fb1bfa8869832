// A learner's first half hour, in a real browser: open lesson 01, run it, solve an exercise, open the quiz.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../notebooks/lesson';
import { cellAt, findCell, runCell } from './cells';
import * as lab from './lab';
import { expectChartsDrawn, failedCells } from './looks';
import { picture } from './pictures';
import { openStage, type Stage } from './stage';
import { inSteps } from './steps';

const LESSON = 'notebooks/01-forward-pass.ipynb';
const EXERCISE = '01-forward-pass/dense';

describe('a learner in lesson 01', function () {
  this.timeout(180_000); // against a hang only; the steps wait for what they need
  inSteps();
  let stage: Stage;
  let page: Page;

  before(async function () {
    stage = await openStage(this);
    page = stage.page;
  });

  after(() => stage?.close());

  const cellOf = async (text: string): Promise<Locator> => cellAt(page, await findCell(page, text));

  /** The check card of the exercise: a lesson may check several exercises in one cell. */
  const card = async (word: string): Promise<Locator> =>
    (await cellOf(`check('${EXERCISE}')`)).getByRole('status', { name: `${word}: ${EXERCISE}` });

  it('finds the TypeScript kernel and nothing in front of the lesson', async () => {
    await lab.openLab(page, stage.server.urlOf(LESSON));
    await lab.waitForKernel(page);
    await picture(page, '01-opened');
    expect(await page.locator('.jp-Dialog').count(), 'dialogs').to.equal(0);
    expect(await page.getByText('Jupyter news').count(), 'questions about news').to.equal(0);
    expect(await page.locator('.jp-KernelName').textContent()).to.contain('TypeScript');
  });

  it('runs all cells and sees charts', async () => {
    await lab.restartAndRunAll(page);
    await picture(page, '02-ran');
    expect(await failedCells(page)).to.eql([]);
    expect(await expectChartsDrawn(page)).to.be.greaterThan(0);
  });

  it('reads "Not started" on the card of an untouched exercise', async () => {
    await (await card('Not started')).waitFor();
    await picture(page, '03-not-started');
  });

  it('opens the file from the card, writes the solution and saves it', async () => {
    const link = (await card('Not started')).getByRole('link', { name: 'Open your file' });
    await lab.followToEditor(page, link);
    await picture(page, '04-stub');
    const solution = readFileSync(join(ROOT, 'solutions', `${EXERCISE}.ts`), 'utf8');
    await lab.replaceText(page, solution);
    await picture(page, '05-solved');
    expect(readFileSync(join(stage.course, 'exercises', `${EXERCISE}.ts`), 'utf8')).to.equal(solution);
  });

  it('runs the check again and sees the card turn green', async () => {
    await lab.showTab(page, '01-forward-pass');
    await runCell(page, await findCell(page, `check('${EXERCISE}')`));
    await (await card('Correct')).waitFor();
    await picture(page, '06-correct');
  });

  it('unfolds an answer of the quiz with a click, and another by keyboard', async () => {
    const answers = (await cellOf('quiz(')).locator('details');
    for (const [index, open] of [
      (summary: Locator) => summary.click(),
      (summary: Locator) => summary.press('Enter'),
    ].entries()) {
      expect(await answers.nth(index).getAttribute('open')).to.equal(null);
      await open(answers.nth(index).locator('summary'));
      expect(await answers.nth(index).getAttribute('open')).to.not.equal(null);
    }
    await picture(page, '07-quiz');
  });

  it('leaves no error in the console', () => {
    expect(stage.errors.list().join('\n')).to.equal('');
  });
});
