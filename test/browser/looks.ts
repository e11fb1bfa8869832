// What every lesson's page must look like once it has run: charts drawn, nothing cut off.
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { cellAt, cellStates } from './cells';
import { overflowing } from './overflow';

const CHART = 'application/vnd.vegalite.v5+json';
/** Smaller is an empty drawing. */
const LEAST = { width: 100, height: 30 };

/** Cells that ended in an error, by their source. */
export async function failedCells(page: Page): Promise<string[]> {
  return (await cellStates(page))
    .filter(({ outputs }) => outputs.includes('error'))
    .map(({ source }) => source);
}

/** Checks that each chart is drawn at a real size and has a name for screen readers; returns how many there are. */
export async function expectChartsDrawn(page: Page): Promise<number> {
  const charts = (await cellStates(page)).filter(({ outputs }) => outputs.includes(CHART));
  for (const { index } of charts) {
    const where = `the chart in cell ${index + 1}`;
    const cell = await cellAt(page, index);
    const drawing = cell.locator('.vega-embed').locator('svg.marks, canvas').first();
    await drawing.waitFor({ timeout: 60_000 });
    const box = await drawing.boundingBox();
    expect(box?.width, `width of ${where}`).to.be.greaterThan(LEAST.width);
    expect(box?.height, `height of ${where}`).to.be.greaterThan(LEAST.height);
    const named = cell.locator('[role="graphics-document"][aria-label]:not([aria-label=""])');
    expect(await named.count(), `name of ${where}`).to.be.greaterThan(0);
  }
  return charts.length;
}

/** What does not fit into the column of the notebook, as sentences. */
export async function cutOff(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const { index } of await cellStates(page)) {
    const found = await overflowing(await cellAt(page, index));
    problems.push(...found.map((problem) => `Cell ${index + 1}: ${problem}`));
  }
  return problems;
}
