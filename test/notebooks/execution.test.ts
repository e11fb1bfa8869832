// Every lesson runs from top to bottom with the real kernel. Where time is no matter, or lessons are chosen by name,
// each runs twice on the native backend and once on wasm.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { lintSpec, type Spec } from 'course/plots';
import { dataText } from './data-numbers';
import { sourcedNumbers } from './laws/numbers';
import { lessons } from './lesson';
import { chartsOf, differences, streamOf } from './outputs';
import { type Run, runAll, shownText } from './run';

/** Forced where set-up has built it, so that a run never passes on another backend unnoticed. */
const NATIVE: Record<string, string> = hasNativeBinding() ? { COURSE_BACKEND: 'tensorflow' } : {};

const THOROUGH = Boolean(process.env.COURSE_TEST_LONG ?? process.env.COURSE_NOTEBOOKS);

const RUNS: Record<string, Record<string, string>> = {
  native: NATIVE,
  ...(THOROUGH && { 'native-again': NATIVE, wasm: { COURSE_BACKEND: 'wasm' } }),
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
    for (const run of runs) console.log(`      ${summaryOf(run)}`);
  });

  for (const { name } of chosen) {
    const run = (label: string): Run => {
      const found = runs.find((each) => each.lesson.name === name && each.label === label);
      if (!found) throw new Error(`${name} was not run as ${label}.`);
      return found;
    };

    describe(name, () => {
      for (const label of Object.keys(RUNS)) {
        it(`runs every cell within its budget (${label})`, () => {
          expect(run(label).error).to.equal(null);
        });

        it(`writes nothing to stderr (${label})`, () => {
          const warnings = run(label).cells.map((cell) => streamOf(cell, 'stderr'));
          expect(warnings.join('')).to.equal('');
        });
      }

      if (THOROUGH) {
        it('shows the same on a second run', () => {
          expect(differences(run('native').cells, run('native-again').cells).join('\n')).to.equal('');
        });
      }

      it('shows charts that the linter passes', () => {
        const problems = chartsOf(run('native').cells).flatMap(({ number, spec }) =>
          lintSpec(spec as unknown as Spec).map((problem) => `Cell ${number}: ${problem}`),
        );
        expect(problems.join('\n')).to.equal('');
      });

      it('puts a picture and a description beside each chart', () => {
        for (const { number, svg, plain, spec } of chartsOf(run('native').cells)) {
          expect(svg, `picture of cell ${number}`).to.match(/^<svg[\s\S]*<\/svg>\s*$/);
          expect(spec.description, `description of cell ${number}`).to.be.a('string').and.not.equal('');
          expect(plain, `text of cell ${number}`).to.equal(spec.description);
        }
      });

      it('keeps the pictures in the page that nbconvert makes', () => {
        const { html, cells } = run('native');
        for (const { number, svg } of chartsOf(cells)) {
          const inlined = Buffer.from(svg ?? '').toString('base64');
          expect(html.includes(inlined) || html.includes(svg ?? ''), `picture of cell ${number}`).to.equal(
            true,
          );
        }
      });

      it('has a source for every number in its prose', () => {
        const { lesson } = run('native');
        const sources = { outputs: shownText(run('native')), data: dataText(lesson) };
        expect(sourcedNumbers(lesson, sources).join('\n')).to.equal('');
      });
    });
  }
});

function summaryOf({ lesson, label, seconds, kernelSeconds, cellSeconds }: Run): string {
  const times = cellSeconds.map((time) => time ?? 0);
  const slowest = times.indexOf(Math.max(...times));
  return (
    `${lesson.name} ${label}: ${seconds} s, of which the kernel took ${kernelSeconds} s to start ` +
    `and the slowest cell (${slowest + 1}) ${times[slowest]} s`
  );
}

function hasNativeBinding(): boolean {
  const folder = join(dirname(require.resolve('@tensorflow/tfjs-node/package.json')), 'lib');
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => existsSync(join(folder, name, 'tfjs_binding.node')));
}
