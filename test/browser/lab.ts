// What a learner does in JupyterLab, step by step. Clicks and keys go through the page; the application's own
// model (`window.jupyterapp`) is only read, and used to scroll, because cells out of sight are not in the page.
import type { Locator, Page } from 'playwright-core';

const LONG = 240_000; // against a hang only: a loaded machine takes minutes

// biome-ignore lint/suspicious/noExplicitAny: JupyterLab's application as it lies on the page
export type Application = any;
declare const window: { jupyterapp: Application };

/** Opens a page of JupyterLab and waits until it is drawn. */
export async function openLab(page: Page, url: string): Promise<void> {
  await page.goto(url, { timeout: LONG });
  await page.locator('#jp-main-dock-panel').waitFor({ timeout: LONG });
  await page.locator('#jupyterlab-splash').waitFor({ state: 'detached', timeout: LONG });
}

/**
 * Waits until the open notebook has a kernel that waits for work.
 * @throws Error with what JupyterLab asks or says when there is none after a while.
 */
export async function waitForKernel(page: Page): Promise<void> {
  const isReady = () => {
    const kernel = window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel;
    return kernel?.status === 'idle' && kernel?.connectionStatus === 'connected';
  };
  await page.waitForFunction(isReady, undefined, { timeout: LONG, polling: 200 }).catch(async () => {
    const said = await page.locator('.jp-Dialog, #jp-main-statusbar').allInnerTexts();
    throw new Error(`No kernel became ready. The page says: ${said.join(' ').replace(/\s+/g, ' ')}`);
  });
}

/** Run menu, "Restart Kernel and Run All Cells…", and yes to the question; waits until every cell has run, or one has failed. */
export async function restartAndRunAll(page: Page): Promise<void> {
  await page.locator('.lm-MenuBar-itemLabel', { hasText: /^Run$/ }).click();
  await page.locator('.lm-Menu-itemLabel', { hasText: 'Restart Kernel and Run All Cells' }).click();
  await page.locator('.jp-Dialog-button.jp-mod-accept').click();
  await page.waitForFunction(
    () => {
      const panel = window.jupyterapp.shell.currentWidget;
      const code = panel.content.widgets.filter((cell: Application) => cell.model.type === 'code');
      const ran = code.every((cell: Application) => cell.model.executionCount !== null);
      const outputs = code.flatMap((cell: Application) => cell.model.outputs.toJSON());
      const broke = outputs.some((output: Application) => output.output_type === 'error'); // the rest stays unrun
      return (ran || broke) && panel.sessionContext.session.kernel.status === 'idle';
    },
    undefined,
    { timeout: LONG, polling: 200 },
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
