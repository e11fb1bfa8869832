// The cells of the open notebook. Cells out of sight are not in the page, so their state is read from the
// application's own model, which also scrolls them into sight.
import type { Locator, Page } from 'playwright-core';
import type { Application } from './lab';

const LONG = 90_000;
declare const window: { jupyterapp: Application };

/** What the page tells about a cell of the open notebook. */
export interface CellState {
  index: number;
  type: string;
  source: string;
  executionCount: number | null;
  /** MIME types of its outputs, and `error` for an error. */
  outputs: string[];
}

/** The cells of the open notebook. */
export function cellStates(page: Page): Promise<CellState[]> {
  return page.evaluate(() =>
    window.jupyterapp.shell.currentWidget.content.widgets.map((cell: Application, index: number) => ({
      index,
      type: cell.model.type,
      source: cell.model.sharedModel.getSource(),
      executionCount: cell.model.executionCount ?? null,
      outputs: (cell.model.outputs?.toJSON() ?? []).flatMap((output: Application) =>
        output.output_type === 'error' ? ['error'] : Object.keys(output.data ?? { [output.name]: '' }),
      ),
    })),
  );
}

/** Brings a cell into view and returns it. */
export async function cellAt(page: Page, index: number): Promise<Locator> {
  await page.evaluate(async (at) => {
    const notebook = window.jupyterapp.shell.currentWidget.content;
    await notebook.scrollToItem(at, 'start');
  }, index);
  const cell = page.locator(
    `.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell[data-windowed-list-index="${index}"]`,
  );
  await cell.waitFor({ state: 'attached' });
  await cell.scrollIntoViewIfNeeded();
  return cell;
}

/** Scrolls the open notebook to its n-th screen, from 0. */
export async function scrollNotebook(page: Page, screen: number): Promise<void> {
  await page.evaluate((number) => {
    const { node } = window.jupyterapp.shell.currentWidget.content;
    const outer = node.querySelector('.jp-WindowedPanel-outer') ?? node;
    outer.scrollTop = number * (outer.clientHeight - 60); // some overlap, so that nothing is missed
  }, screen);
  await page.waitForTimeout(250); // what comes into sight is drawn only now
}

/** Whether the last cell of the open notebook has its end in sight, or above. */
export function atTheEnd(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { node, widgets } = window.jupyterapp.shell.currentWidget.content;
    const last = widgets[widgets.length - 1].node;
    return last.isConnected && last.getBoundingClientRect().bottom <= node.getBoundingClientRect().bottom;
  });
}

/** The number of the first code cell whose source contains `text`. */
export async function findCell(page: Page, text: string): Promise<number> {
  const found = (await cellStates(page)).find(({ type, source }) => type === 'code' && source.includes(text));
  if (!found) throw new Error(`The notebook has no code cell with "${text}".`);
  return found.index;
}

/** Puts the cursor into a cell and presses Ctrl+Enter; waits until it has run. */
export async function runCell(page: Page, index: number): Promise<void> {
  const before = (await cellStates(page))[index].executionCount;
  const cell = await cellAt(page, index);
  await cell.locator('.cm-content').click();
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(
    ([at, count]) => {
      const panel = window.jupyterapp.shell.currentWidget;
      const now = panel.content.widgets[at as number].model.executionCount;
      return now !== null && now !== count && panel.sessionContext.session.kernel.status === 'idle';
    },
    [index, before],
    { timeout: LONG, polling: 100 },
  );
}
