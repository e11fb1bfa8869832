// Every lesson runs from top to bottom with the real kernel. Lessons that are chosen by name run twice on the native
// backend and once on wasm, as test/repeats does with all of them.
import { expect } from 'chai';
import { lintSpec, type Spec } from 'course/plots';
import { NATIVE, WASM } from './backends';
import { dataText } from './data-numbers';
import { itRepeats, itRuns, runOf, timesOf } from './expectations';
import { sourcedNumbers } from './laws/numbers';
import { lessons } from './lesson';
import { chartsOf, unrounded } from './outputs';
import { type Run, runAll, shownText } from './run';

const CHOSEN = Boolean(process.env.COURSE_NOTEBOOKS);

const RUNS: Record<string, Record<string, string>> = {
  native: NATIVE,
  ...(CHOSEN && { 'native-again': NATIVE, wasm: WASM }),
};

describe('lessons in the real kernel', function () {
  this.timeout(0); // the budget of each run is kept by run.py
  const chosen = lessons();
  let runs: Run[] = [];

  before(async () => {
    const jobs = chosen.flatMap((lesson) =>
      Object.entries(RUNS).map(([label, env]) => ({ lesson, label, env })),
    );
    runs = await runAll(jobs);
  });

  after(() => {
    for (const run of runs) console.log(`      ${timesOf(run)}`);
  });

  for (const { name } of chosen) {
    const run = (label = 'native') => runOf(runs, name, label);

    describe(name, () => {
      for (const label of Object.keys(RUNS)) itRuns(label, () => run(label));

      if (CHOSEN) itRepeats(run, () => run('native-again'));

      it('shows charts that the linter passes', () => {
        const problems = chartsOf(run().cells).flatMap(({ number, spec }) =>
          lintSpec(spec as unknown as Spec).map((problem) => `Cell ${number}: ${problem}`),
        );
        expect(problems.join('\n')).to.equal('');
      });

      it('puts a picture and a description beside each chart', () => {
        for (const { number, svg, plain, spec } of chartsOf(run().cells)) {
          expect(svg, `picture of cell ${number}`).to.match(/^<svg[\s\S]*<\/svg>\s*$/);
          expect(svg, `cut labels of cell ${number}`).not.to.match(/…<\/text>/);
          expect(spec.description, `description of cell ${number}`).to.be.a('string').and.not.equal('');
          expect(plain, `text of cell ${number}`).to.equal(spec.description);
        }
      });

      it('shows no digits that mean nothing', () => {
        expect(unrounded(run().cells).join('\n')).to.equal('');
      });

      it('keeps the pictures in the page that nbconvert makes', () => {
        const { html, cells } = run();
        for (const { number, svg } of chartsOf(cells)) {
          const inlined = Buffer.from(svg ?? '').toString('base64');
          expect(html.includes(inlined) || html.includes(svg ?? ''), `picture of cell ${number}`).to.equal(
            true,
          );
        }
      });

      it('has a source for every number in its prose', () => {
        const { lesson } = run();
        const sources = { outputs: shownText(run()), data: dataText(lesson) };
        expect(sourcedNumbers(lesson, sources).join('\n')).to.equal('');
      });
    });
  }
});
