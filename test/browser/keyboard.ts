// A chart's slider by keyboard.
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { cellAt, findCell } from './cells';
import type { Application } from './lab';

declare const window: { jupyterapp: Application };

/** What the keys must leave alone: the chosen cell, and the headings that are folded. */
function notebookState(page: Page): Promise<{ active: number; folded: number }> {
  return page.evaluate(() => {
    const { activeCellIndex, widgets } = window.jupyterapp.shell.currentWidget.content;
    // no function with a name: the compiler marks those by a helper that the page does not have
    const folded = widgets.filter(
      (cell: Application) => cell.model.getMetadata('jp-MarkdownHeadingCollapsed') === true,
    );
    return { active: activeCellIndex, folded: folded.length };
  });
}

/** Moves the slider of lesson 01 by all four arrow keys: the chart follows, and the notebook stays as it is. */
export async function expectSliderKeys(page: Page): Promise<void> {
  const shown = await cellAt(page, await findCell(page, 'Move the threshold'));
  const slider = shown.locator('input[type=range]').first();
  await slider.waitFor();
  await slider.click();
  await slider.focus();
  const before = await notebookState(page);
  const start = Number(await slider.inputValue());
  for (const [key, step] of [
    ['ArrowRight', 1],
    ['ArrowUp', 1],
    ['ArrowLeft', -1],
    ['ArrowDown', -1],
    ['ArrowLeft', -1],
  ] as const) {
    const [value, drawing] = [
      Number(await slider.inputValue()),
      await shown.locator('svg.marks').innerHTML(),
    ];
    await page.keyboard.press(key);
    expect(Number(await slider.inputValue()), `the value after ${key}`).to.equal(value + step);
    await waitUntil(
      async () => (await shown.locator('svg.marks').innerHTML()) !== drawing,
      `a new drawing after ${key}`,
    );
    expect(await notebookState(page), `the notebook after ${key}`).to.deep.equal(before);
  }
  expect(Number(await slider.inputValue())).to.equal(start - 1);
}

/** Waits up to ten seconds for something to be so. */
async function waitUntil(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) if (await isSo()) return;
  throw new Error(`Expected ${what}.`);
}
