import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { requireBrowser } from './browser';
import { greyContrasts } from './grey-contrast';
import { wholePicture } from './pictures';
import { openReports, PAGES, type ReportStage } from './report-pages';

const WIDE = 1280;
const NARROW = 360;
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

describe('the pages of the grader', function () {
  this.timeout(120_000);
  let stage: ReportStage;

  before(async function () {
    requireBrowser(this);
    stage = await openReports();
  });
  after(() => stage?.close());

  for (const name of PAGES) {
    describe(`for "${name}"`, () => {
      it('do nothing but show text, whatever learners wrote', async () => {
        const { page, trapped } = await stage.open(name, WIDE);
        await page.waitForTimeout(200);
        expect(trapped).to.deep.equal([]);
        expect(await page.locator('script, iframe, object, form, img, link, [onclick]').count()).to.equal(0);
        await page.close();
      });

      it('have nothing that axe-core finds hard to use', async () => {
        const { page } = await stage.open(name, WIDE);
        await page.evaluate(AXE);
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`),
        ).to.deep.equal([]);
        await page.close();
      });

      it('fit a telephone without scrolling to the side', async () => {
        const { page } = await stage.open(name, NARROW);
        const wider = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(wider).to.equal(0);
        await wholePicture(page, `report-${name}-narrow`);
        await page.close();
      });

      it('can be read in black and white', async () => {
        const { page } = await stage.open(name, WIDE);
        await wholePicture(page, `report-${name}`);
        await page.emulateMedia({ media: 'print' });
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
        await wholePicture(page, `report-${name}-grey-print`);
        const contrasts = await greyContrasts(page);
        expect(contrasts.length).to.be.greaterThan(10);
        expect(contrasts.filter(({ ratio }) => ratio < 4.5)).to.deep.equal([]);
        await page.close();
      });

      it('show on paper what is folded on the screen', async () => {
        const { page } = await stage.open(name, WIDE);
        await page.emulateMedia({ media: 'print' });
        const folded = await page
          .locator('details > pre')
          .evaluateAll(
            (all) =>
              all.filter((pre) => !(pre as unknown as { checkVisibility(): boolean }).checkVisibility())
                .length,
          );
        expect(folded).to.equal(0);
        await page.close();
      });
    });
  }

  it('refuse to run a script or load an image, even were one to get in', async () => {
    const { page, trapped } = await stage.open('learner', WIDE);
    await page.evaluate(`
      document.body.insertAdjacentHTML('beforeend', '<img src="file:///pixel.png" onerror="window.reached = 1">');
      const script = document.createElement('script');
      script.textContent = 'window.reached = 2';
      document.body.append(script);
    `);
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.reached')).to.equal(undefined);
    expect(trapped.filter((what) => what.startsWith('console')).join(' ')).to.include(
      'Content Security Policy',
    );
    await page.close();
  });
});
