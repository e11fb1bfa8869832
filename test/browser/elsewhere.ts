// Lesson 01 as a learner meets it at any address: behind a proxy, in a container, in another Jupyter client's page.
import { expect } from 'chai';
import type { Browser, Page, Request } from 'playwright-core';
import { cellAt, findCell } from './cells';
import { ConsoleErrors } from './console-errors';
import * as lab from './lab';
import { expectChartsDrawn, failedCells } from './looks';
import { picture } from './pictures';

const VIEWPORT = { width: 1280, height: 800 };
const EXERCISE = '01-forward-pass/dense';

/**
 * Opens lesson 01, runs it, looks at its charts and follows the link on a check's card to the learner's file.
 * @param url the lesson's address, token included.
 * @param name what the screenshots are named by.
 * @returns the addresses that the page asked for, web sockets among them.
 */
export async function walkThroughLesson(browser: Browser, url: string, name: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const errors = new ConsoleErrors(page);
  const asked: string[] = [];
  page.on('request', (request: Request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await lab.openLab(page, url);
  await lab.waitForKernel(page);
  await lab.restartAndRunAll(page);
  expect(await failedCells(page)).to.eql([]);
  expect(await expectChartsDrawn(page)).to.be.greaterThan(0);
  await picture(page, `${name}-lesson-01`);
  await openFromCard(page);
  await picture(page, `${name}-file`);
  expect(errors.list().join('\n')).to.equal('');
  await lab.showTab(page, '01-forward-pass');
  await lab.shutDown(page);
  await page.close();
  return asked;
}

async function openFromCard(page: Page): Promise<void> {
  const cell = await cellAt(page, await findCell(page, `check('${EXERCISE}')`));
  const card = cell.getByRole('status', { name: `Not started: ${EXERCISE}` });
  await lab.followToEditor(page, card.getByRole('link', { name: 'Open your file' }));
  await page.getByText('export function dense').first().waitFor();
}
