// Debian's Firefox, or the one that FIREFOX names, driven by WebDriver BiDi, which it speaks itself. Without one the
// suite skips, unless COURSE_REQUIRE_BROWSER=1.
//
// playwright-core stays at 1.64: from 1.65 on it sends a command (`emulation.setMediaFeaturesOverride`) that Firefox 153
// does not know.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, firefox } from 'playwright-core';

/** Skips the suite where there is no Firefox, with one line that says so; fails it where a browser is required. */
export function requireFirefox(context: Mocha.Context): void {
  if (existsSync(firefoxPath())) return;
  const missing =
    'No Firefox at /usr/bin/firefox-esr or FIREFOX, so lessons are not tested in it: `apt-get install firefox-esr`.';
  if (process.env.COURSE_REQUIRE_BROWSER === '1') throw new Error(missing);
  console.log(`    ${missing}`);
  context.skip();
}

/** Starts Firefox with a home of its own, which goes with it. */
export async function openFirefox(): Promise<Browser> {
  const home = mkdtempSync(join(tmpdir(), 'course-firefox-'));
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home } as Record<
    string,
    string
  >;
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: firefoxPath(),
    env,
    timeout: 120_000,
  });
  browser.on('disconnected', () =>
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  );
  return browser;
}

function firefoxPath(): string {
  return process.env.FIREFOX || '/usr/bin/firefox-esr';
}
