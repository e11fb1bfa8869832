// What lies in a folder of the system, which every cell sees: the course is hidden there, and anything else is refused.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkExercise, probeTiers } from 'course/grading';
import { seenAs, seenProblem } from '../../lib/grading/isolation/system-folders';

const ROOT = join(__dirname, '..', '..');
const READS = `
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);
const seen = (path: string) => load('fs').existsSync(path) ? load('fs').readdirSync(path).length : -1;
export function relu(x: number[]): number[] {
  console.log('entries:', seen('COURSE'), 'system:', seen('/usr') > 0);
  return x;
}
`;

describe('secrets within the system’s folders', function () {
  this.timeout(60_000);
  let course = '';
  const before = process.env.COURSE_ROOT;

  beforeEach(function () {
    try {
      course = mkdtempSync('/usr/local/course-seen-');
    } catch {
      this.skip(); // only root may write there
    }
    for (const folder of ['exercises', join('test', 'exercises')])
      cpSync(join(ROOT, folder), join(course, folder), { recursive: true });
    process.env.COURSE_ROOT = course;
  });

  afterEach(() => {
    if (before === undefined) delete process.env.COURSE_ROOT;
    else process.env.COURSE_ROOT = before;
    if (course) rmSync(course, { recursive: true, force: true });
    course = '';
  });

  it('are found there, and nothing else is', () => {
    expect(seenAs(course)).to.deep.equal([course]);
    expect(seenAs(__dirname)).to.deep.equal([]);
    expect(seenAs('/nowhere')).to.deep.equal([]);
    expect(seenProblem([__dirname])).to.equal(undefined);
  });

  it('are hidden from a cell on strong when they are the course’s, and refused when they are not', async function () {
    const outside = mkdtempSync('/usr/local/course-seen-');
    after(() => rmSync(outside, { recursive: true }));
    if (!probeTiers([course], 'strong').get('strong')?.available) this.skip();
    const file = join(course, 'reads.ts');
    writeFileSync(file, READS.replace('COURSE', course));
    const { output } = await checkExercise('01-forward-pass/relu', { file, tier: 'strong' });
    expect(output).to.match(/^entries: 0 system: true\n/);
    const probe = probeTiers([outside], 'strong').get('strong');
    expect(probe?.available === false && probe.why).to.contain(`${outside} lies in one`);
  });
});
