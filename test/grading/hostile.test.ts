// A dozen of the submissions that attack the grader, in each test run; all of them are in test/long.
import { openJudges, probeTiers } from 'course/grading';
import { corpus, expectVerdict } from '../long/hostile';
import { useClosedCourse } from './closed-course';

const CHOSEN = new Set([
  'ends/exit-after-answer',
  'framework/closes-descriptors',
  'framework/forged-answer',
  'framework/forged-exports',
  'framework/forged-verdict',
  'framework/patches-chai',
  'honest/solution',
  'leaves/process',
  'reads/environment',
  'reads/parent-memory',
  'values/hard-coded',
  'values/mutates-argument',
]);

for (const tier of ['strong', 'uid'] as const) {
  describe(`a dozen hostile submissions on ${tier}`, function () {
    this.timeout(180_000);
    const judges = openJudges(1);
    let openCourse = (): void => {};

    before(function () {
      if (tier === 'uid') openCourse = useClosedCourse();
      const probe = probeTiers(undefined, tier).get(tier);
      if (probe?.available) return;
      console.log(`      skipped: ${probe?.why}`);
      this.skip();
    });

    after(() => {
      judges.close();
      openCourse();
    });

    for (const hostile of corpus(tier).filter(({ name }) => CHOSEN.has(name))) {
      it(`${hostile.name}: ${hostile.verdicts.join(' or ')}`, () => expectVerdict(hostile, tier, judges));
    }
  });
}
