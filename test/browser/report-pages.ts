// The grader's pages, written to a folder and opened as a person would open them, with traps around.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Results, reportClass, WRITERS } from 'course/classroom';
import type { Browser, Page } from 'playwright-core';
import { RESULTS, submission } from '../classroom/writers/fixture';
import { openBrowser } from './browser';

/** A page that is open, and whatever it did that a report must not do. */
export interface OpenPage {
  readonly page: Page;
  /** Dialogs, requests beyond the file itself, and what the console calls an error. */
  readonly trapped: string[];
}

/** A folder of pages and a browser. */
export interface ReportStage {
  open(name: PageName, width: number): Promise<OpenPage>;
  close(): Promise<void>;
}

/** The pages: of a learner who attacks, of one who was rejected, of the instructor, of the class. */
export const PAGES = ['learner', 'rejected', 'index', 'class'] as const;
export type PageName = (typeof PAGES)[number];

/** A class of the usual mixture beside the fixture's four. */
function classOf(count: number): Results {
  const others = Array.from({ length: count }, (_, k) =>
    submission(`learner-${k + 10}`, `learner-${k + 10}`, (i, j) => {
      if (k % 5 === 4 && i === 1) return 'NOT_ATTEMPTED';
      return (k + j) % 3 === 0 && k % 2 === i ? 'FAIL' : 'PASS';
    }),
  );
  return { ...RESULTS, submissions: [...RESULTS.submissions, ...others] };
}

async function pageFiles(folder: string): Promise<Record<PageName, string>> {
  const html = WRITERS.find(({ name }) => name === 'html');
  if (!html) throw new Error('There is no writer of HTML.');
  const files = [...html.files(RESULTS)];
  const contents = (end: string): string => String(files.find(([path]) => path.endsWith(end))?.[1]);
  const results = join(folder, 'results.json');
  writeFileSync(results, JSON.stringify(classOf(16)));
  const report = await reportClass({ paths: [results] });
  return {
    learner: contents(`${RESULTS.submissions[1].id}.html`),
    rejected: contents('mallory.html'),
    index: contents('html/index.html'),
    class: String(report.files.get('index.html')),
  };
}

/** Writes all pages and starts a browser. */
export async function openReports(): Promise<ReportStage> {
  const folder = mkdtempSync(join(tmpdir(), 'course-reports-'));
  const files = await pageFiles(folder);
  for (const name of PAGES) writeFileSync(join(folder, `${name}.html`), files[name]);
  const browser = await openBrowser();
  return {
    open: (name, width) => openPage(browser, pathToFileURL(join(folder, `${name}.html`)).href, width),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(browser: Browser, url: string, width: number): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const trapped: string[] = [];
  page.on('dialog', (dialog) => {
    trapped.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => request.url() !== url && trapped.push(`request: ${request.url()}`));
  page.on('console', (message) => message.type() === 'error' && trapped.push(`console: ${message.text()}`));
  await page.goto(url);
  return { page, trapped };
}
