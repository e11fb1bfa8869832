// Screenshots for a person to look at; CI keeps the folder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../notebooks/lesson';
import { atTheEnd, scrollNotebook } from './cells';

const FOLDER = join(ROOT, 'artifacts', 'screenshots');
const MOST_SCREENS = 60;

/** Saves what the page shows as artifacts/screenshots/NAME.png. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

/** Saves the whole open notebook, screen by screen: NAME-01.png, NAME-02.png and so on. */
export async function pictures(page: Page, name: string): Promise<void> {
  for (let screen = 0; screen < MOST_SCREENS; screen++) {
    await scrollNotebook(page, screen);
    await picture(page, `${name}-${String(screen + 1).padStart(2, '0')}`);
    if (await atTheEnd(page)) return;
  }
}

/** Saves a page of its own from top to bottom as artifacts/screenshots/NAME.png. */
export async function wholePicture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
}
