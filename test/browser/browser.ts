// Debian's Chromium, or the one that CHROMIUM names. Without one the suite skips, unless COURSE_REQUIRE_BROWSER=1.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', // root in a container has no other way
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The browser's program, or undefined when this machine has none. */
export function browserPath(): string | undefined {
  const path = process.env.CHROMIUM || '/usr/bin/chromium';
  return existsSync(path) ? path : undefined;
}

/** Skips the suite where no browser is, with one line that says so; fails it where a browser is required. */
export function requireBrowser(context: Mocha.Context): void {
  if (browserPath()) return;
  const missing =
    'No Chromium at /usr/bin/chromium or CHROMIUM, so JupyterLab is not tested: `apt-get install chromium`.';
  if (process.env.COURSE_REQUIRE_BROWSER === '1') throw new Error(missing);
  console.log(`    ${missing}`);
  context.skip();
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: FLAGS });
}
