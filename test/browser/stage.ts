// What a browser test plays on: a scratch course, a JupyterLab of its own, one page, and a record of its errors.
import type { Browser, Page } from 'playwright-core';
import { dropScratch, scratchCourse } from '../notebooks/scratch';
import { openBrowser, requireBrowser } from './browser';
import { ConsoleErrors } from './console-errors';
import { type LabServer, startLab } from './server';

/** A laptop's window. */
const VIEWPORT = { width: 1280, height: 800 };

export interface Stage {
  /** The scratch course's folder. */
  course: string;
  server: LabServer;
  page: Page;
  errors: ConsoleErrors;
  close(): Promise<void>;
}

/** Opens a stage, or skips the suite where no browser is. @param changes to the environment of its JupyterLab. */
export async function openStage(
  context: Mocha.Context,
  changes: Record<string, string> = {},
): Promise<Stage> {
  requireBrowser(context);
  const course = scratchCourse();
  let browser: Browser | undefined;
  let server: LabServer | undefined;
  const close = async () => {
    await browser?.close();
    await server?.stop();
    dropScratch(course);
  };
  try {
    server = await startLab(course, {}, changes);
    browser = await openBrowser();
    const page = await browser.newPage({ viewport: VIEWPORT });
    return { course, server, page, errors: new ConsoleErrors(page), close };
  } catch (error) {
    await close();
    throw error;
  }
}
