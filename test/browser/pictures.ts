// Screenshots for a person to look at; CI keeps the folder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../notebooks/lesson';

const FOLDER = join(ROOT, 'artifacts', 'screenshots');

/** Saves what the page shows as artifacts/screenshots/NAME.png. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
