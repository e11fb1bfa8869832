// Debian's Chromium, or the one that CHROMIUM names. Without one the suite skips, unless COURSE_REQUIRE_BROWSER=1.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Starts the browser, with `more` flags, in a home of its own, which goes with it: nothing is written to the user's. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const home = mkdtempSync(join(tmpdir(), 'course-browser-'));
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home } as Record<
    string,
    string
  >;
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...FLAGS, ...more], env });
  browser.on('disconnected', () =>
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  );
  return browser;
}
