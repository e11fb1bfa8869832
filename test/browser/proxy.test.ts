// The course behind nginx, under a prefix and another name, set up as WHERE-TO-RUN.md says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { readArguments } from '../../scripts/start/arguments.mjs';
import { ROOT } from '../notebooks/lesson';
import { dropScratch, scratchCourse } from '../notebooks/scratch';
import { openBrowser, requireBrowser } from './browser';
import { walkThroughLesson } from './elsewhere';
import { type Nginx, requireNginx, startProxy } from './nginx';
import { type LabServer, startLab } from './server';

const HOST = 'course.example.org';
const PREFIX = '/user/ada/';

describe('the course behind a reverse proxy', function () {
  this.timeout(900_000); // against a hang only
  let course: string;
  let server: LabServer;
  let proxy: Nginx;
  let browser: Browser;

  before(async function () {
    requireBrowser(this);
    requireNginx(this);
    course = scratchCourse();
    server = await startLab(course, optionsOfThePage());
    proxy = await startProxy(new URL(server.urlOf('')).port);
    browser = await openBrowser([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);
  });
  after(async () => {
    await browser?.close();
    await proxy?.stop();
    await server?.stop();
    if (course) dropScratch(course);
  });

  /** The address behind the proxy of a page that JupyterLab has at its own. */
  function behindProxy(url: string): string {
    const { pathname, search } = new URL(url);
    return `http://${HOST}:${proxy.port}${pathname}${search}`;
  }

  it('runs lesson 01 with its charts and links, and asks for nothing outside its prefix', async () => {
    const url = behindProxy(server.urlOf('notebooks/01-forward-pass.ipynb'));
    const asked = (await walkThroughLesson(browser, url, 'proxy')).filter(
      (each) => !/^(?:data|blob):/.test(each),
    );
    expect(asked.filter((each) => each.startsWith('ws:'))).to.not.be.empty;
    const host = `${HOST}:${proxy.port}`;
    for (const each of asked.map((text) => new URL(text))) {
      expect(each.host, each.href).to.equal(host);
      expect(each.pathname, each.href).to.match(new RegExp(`^${PREFIX}`));
    }
  });

  it('asks for the token, and then opens JupyterLab under the prefix', async () => {
    const { page, password } = await freshPage(behindProxy(server.urlOf('')).split('?')[0]);
    await password.fill(new URL(server.urlOf('')).searchParams.get('token') ?? '');
    await password.press('Enter');
    await page.locator('#jp-main-dock-panel').waitFor({ timeout: 240_000 });
    expect(new URL(page.url()).pathname).to.match(new RegExp(`^${PREFIX}`));
    await page.context().close();
  });

  async function freshPage(url: string) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(url, { timeout: 240_000 });
    return { page, password: page.locator('#password_input') };
  }
});

/** What `npm start` makes of the command that stands above nginx's block. */
function optionsOfThePage() {
  const page = readFileSync(join(ROOT, 'WHERE-TO-RUN.md'), 'utf8');
  const words = page.match(/^npm start -- (.+ --base-url .+)$/m)?.[1].split(' ') ?? [];
  const { fault, baseUrl, hostnames } = readArguments(words);
  expect(fault).to.equal(undefined);
  expect(baseUrl).to.equal(PREFIX);
  expect(hostnames).to.deep.equal([HOST]);
  return { baseUrl, hostnames };
}
