// Other Jupyter clients than the course's own, in a Python of their own: given the kernel's folder, they run the lessons.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { openBrowser, requireBrowser } from '../browser/browser';
import { type Application, waitForKernel } from '../browser/lab';
import { expectChartsDrawn, failedCells } from '../browser/looks';
import { dropScratch, scratchCourse } from '../notebooks/scratch';
import { environmentWith, removeScratch, scratchFolder } from '../setup/scratch';

declare const window: { jupyterapp: Application };

const LESSON = '01-forward-pass.ipynb';
const PORT = 18_700;
const LONG = 300_000;

describe('another Jupyter client', function () {
  this.timeout(900_000); // against a hang only
  let home: string;
  let course: string;
  let env: NodeJS.ProcessEnv;
  const program = (name: string): string => join(home, 'venv', 'bin', name);

  before(() => {
    home = scratchFolder();
    course = scratchCourse();
    execFileSync('python3', ['-m', 'venv', join(home, 'venv')]);
    execFileSync(program('pip'), ['install', '--quiet', '--retries', '0', 'notebook==7.*', 'nbclient'], {
      stdio: 'pipe',
    });
    const folders = Object.fromEntries(
      ['CONFIG', 'DATA', 'RUNTIME'].map((name) => [`JUPYTER_${name}_DIR`, join(home, name)]),
    );
    env = environmentWith({
      ...folders,
      JUPYTER_PATH: join(course, '.venv', 'share', 'jupyter'),
      COURSE_ROOT: course, // for progress: the kernel's own clone is this one
    });
  });
  after(() => {
    dropScratch(course);
    removeScratch();
  });

  it('has no kernel of ours of its own', () => {
    const listed = spawnSync(program('jupyter'), ['kernelspec', 'list', '--json'], {
      env: { ...env, JUPYTER_PATH: undefined },
      encoding: 'utf8',
    });
    expect(Object.keys(JSON.parse(listed.stdout).kernelspecs)).to.not.include('tslab');
  });

  for (const [where, notebook] of [
    ['from another folder', () => join(course, 'notebooks', LESSON)],
    ['outside the clone, the lesson copied there', copied],
  ] as const) {
    it(`\`jupyter execute\` runs a lesson ${where}`, () => {
      const out = join(home, 'out.ipynb');
      const words = ['execute', notebook(), `--output=${out}`, '--timeout=300'];
      const { status, stderr } = spawnSync(program('jupyter'), words, { cwd: home, env, encoding: 'utf8' });
      expect(status, stderr).to.equal(0);
      expect(readFileSync(out, 'utf8')).to.include('203,264');
    });
  }

  it('Jupyter Notebook 7 runs a lesson and draws its charts', async function () {
    requireBrowser(this);
    const words = ['notebook', '--no-browser', '--allow-root', `--ServerApp.root_dir=${course}`];
    const settings = [`--ServerApp.port=${PORT}`, '--IdentityProvider.token=of-the-test'];
    const expose = '--JupyterNotebookApp.expose_app_in_browser=True';
    const server = spawn(program('jupyter'), [...words, ...settings, expose], {
      cwd: home,
      env,
      stdio: 'ignore',
    });
    const browser = await openBrowser();
    try {
      await answers(server);
      const page = await browser.newPage();
      page.setDefaultTimeout(LONG);
      await page.goto(`http://127.0.0.1:${PORT}/notebooks/notebooks/${LESSON}?token=of-the-test`, {
        timeout: LONG,
      });
      await waitForKernel(page);
      await page.locator('.lm-MenuBar-itemLabel', { hasText: /^Run$/ }).click();
      await page.locator('.lm-Menu-itemLabel', { hasText: /^Run All Cells$/ }).click();
      await page.waitForFunction(allRan, undefined, { timeout: LONG, polling: 200 });
      expect(await failedCells(page)).to.deep.equal([]);
      expect(await expectChartsDrawn(page)).to.be.greaterThan(0);
    } finally {
      await browser.close();
      server.kill('SIGTERM');
    }
  });

  function copied(): string {
    const path = join(home, LESSON);
    if (!existsSync(path)) copyFileSync(join(course, 'notebooks', LESSON), path);
    return path;
  }
});

async function answers(server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/api?token=of-the-test`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(300);
  }
  throw new Error(`Expected Jupyter Notebook to answer, it ended with status ${server.exitCode}.`);
}

/** In the page: whether every cell of code has run. */
function allRan(): boolean {
  const panel = window.jupyterapp.shell.currentWidget;
  const code = panel.content.widgets.filter((cell: Application) => cell.model.type === 'code');
  return code.every((cell: Application) => cell.model.executionCount !== null);
}
