// Screenshots for a person to look at; CI keeps the folder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../notebooks/lesson';
import { scrollNotebook } from './lab';

const FOLDER = join(ROOT, 'artifacts', 'screenshots');

/** Saves what the page shows as artifacts/screenshots/NAME.png. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

/** Saves the whole open notebook, screen by screen: NAME-01.png, NAME-02.png and so on. */
export async function pictures(page: Page, name: string): Promise<void> {
  for (let screen = 1, more = true; more; screen++) {
    more = await scrollNotebook(page, screen - 1);
    await page.waitForTimeout(250); // what comes into sight is drawn only now
    await picture(page, `${name}-${String(screen).padStart(2, '0')}`);
  }
}
