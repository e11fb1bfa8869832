// What a learner does in JupyterLab, step by step. Clicks and keys go through the page; the application's own
// model (`window.jupyterapp`) is only read, and used to scroll, because cells out of sight are not in the page.
import type { Locator, Page } from 'playwright-core';

const LONG = 90_000;

/** What the page tells about a cell of the open notebook. */
export interface CellState {
  index: number;
  type: string;
  source: string;
  executionCount: number | null;
  /** MIME types of its outputs, and `error` for an error. */
  outputs: string[];
}

// biome-ignore lint/suspicious/noExplicitAny: JupyterLab's application as it lies on the page
type Application = any;
declare const window: { jupyterapp: Application };

/** Opens a page of JupyterLab and waits until it is drawn. */
export async function openLab(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('#jp-main-dock-panel').waitFor({ timeout: LONG });
  await page.locator('#jupyterlab-splash').waitFor({ state: 'detached', timeout: LONG });
}

/** Waits until the open notebook has a kernel that waits for work. */
export async function waitForKernel(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const kernel = window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel;
      return kernel?.status === 'idle' && kernel?.connectionStatus === 'connected';
    },
    undefined,
    { timeout: LONG, polling: 200 },
  );
}

/** Run menu, "Restart Kernel and Run All Cells…", and yes to the question; waits until every cell has run. */
export async function restartAndRunAll(page: Page): Promise<void> {
  await page.locator('.lm-MenuBar-itemLabel', { hasText: /^Run$/ }).click();
  await page.locator('.lm-Menu-itemLabel', { hasText: 'Restart Kernel and Run All Cells' }).click();
  await page.locator('.jp-Dialog-button.jp-mod-accept').click();
  await page.waitForFunction(
    () => {
      const panel = window.jupyterapp.shell.currentWidget;
      const code = panel.content.widgets.filter((cell: Application) => cell.model.type === 'code');
      const ran = code.every((cell: Application) => cell.model.executionCount !== null);
      return ran && panel.sessionContext.session.kernel.status === 'idle';
    },
    undefined,
    { timeout: LONG, polling: 200 },
  );
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

/** Scrolls the open notebook to its n-th screen, from 0; false when that is the last one. */
export function scrollNotebook(page: Page, screen: number): Promise<boolean> {
  return page.evaluate((number) => {
    const { node } = window.jupyterapp.shell.currentWidget.content;
    const outer = node.querySelector('.jp-WindowedPanel-outer') ?? node;
    const step = outer.clientHeight - 60; // some overlap, so that nothing is missed
    outer.scrollTop = number * step;
    return outer.scrollTop + outer.clientHeight < outer.scrollHeight - 2;
  }, screen);
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

/** Clicks a link to a file of the course and waits for the editor that it opens. */
export async function followToEditor(page: Page, link: Locator): Promise<void> {
  await link.click();
  await page.locator('.jp-FileEditor:visible .cm-content').waitFor({ timeout: LONG });
}

/** Replaces the text of the file in the open editor and saves it, by keyboard. */
export async function replaceText(page: Page, text: string): Promise<void> {
  const editor = page.locator('.jp-FileEditor:visible .cm-content');
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+S');
  await page.waitForFunction(() => !window.jupyterapp.shell.currentWidget.context.model.dirty, undefined, {
    timeout: LONG,
  });
}

/** Brings the tab with this title to the front. */
export async function showTab(page: Page, title: string): Promise<void> {
  await page.locator('.lm-DockPanel-tabBar .lm-TabBar-tabLabel', { hasText: title }).click();
}

/** Ends the kernel of the open notebook, so that the next lesson has the machine for itself. */
export async function shutDown(page: Page): Promise<void> {
  await page.evaluate(() => window.jupyterapp.shell.currentWidget?.sessionContext?.shutdown());
}
