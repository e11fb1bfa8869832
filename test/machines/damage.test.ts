// Files and folders that are deleted, cut or emptied at random in a set-up clone: set-up or the doctor names it, and one
// command mends it. COURSE_INJURIES=40 COURSE_SEED=x npx mocha test/machines/damage.test.ts does more, and others.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { random } from 'course/core';
import { type Injury, injure } from '../setup/injure';
import { removeScratch, setUp, startScript } from '../setup/scratch';
import { wholeClone } from '../setup/whole-clone';

const NUMBER = Number(process.env.COURSE_INJURIES ?? 8);
const SEED = process.env.COURSE_SEED ?? 'eight injuries';

/** As scripts/setup/damage.mjs gives it. */
interface Damage {
  readonly sentence: string;
  readonly command: string;
}

describe(`${NUMBER} injuries (seed "${SEED}")`, function () {
  this.timeout(900_000);
  const draw = random(SEED);
  let clone: string;
  before(async () => {
    clone = await wholeClone();
  });
  after(removeScratch);

  for (let n = 1; n <= NUMBER; n++) {
    it(`number ${n} is named, and mended by one command`, async () => {
      const injury = injure(clone, draw);
      console.log(`      ${injury.kind}: ${injury.path}, ${injury.deed}`);
      const { named, output } = await cure(injury);
      const left = look();
      expect(left, `${JSON.stringify(injury)}\n${output}`).to.deep.equal([]);
      if (named) expect(existsSync(join(clone, injury.path)), output).to.equal(true);
    });
  }

  it('leave a clone in which every part of the course works', async () => {
    const { status, output } = await startScript(clone, ['scripts/course.mjs', 'doctor']).ended;
    expect(output).to.include('No fault found.');
    expect(status).to.equal(0);
  });

  /** A learner's way: set-up, which mends what it finds; where it names a command instead, that. Else the doctor's. */
  async function cure(injury: Injury): Promise<{ named: boolean; output: string }> {
    const first = await setUp(clone);
    const command = first.output.match(/To mend it: npm run setup -- (.+)/)?.[1];
    if (command) return mendBy(command, first.output);
    if (/is mended now|\(\d+\.\d s\)\n/.test(first.output.replace(/Set-up is complete.*/, ''))) {
      expect(first.status, first.output).to.equal(0);
      return { named: true, output: first.output };
    }
    const [finding] = look();
    if (finding)
      return mendBy(finding.command.replace('npm run setup -- ', ''), first.output + finding.sentence);
    expect(injury.kind, `nobody names ${injury.path}`).to.equal('the records of set-up');
    return { named: false, output: first.output };
  }

  async function mendBy(words: string, before: string): Promise<{ named: boolean; output: string }> {
    const { status, output } = await setUp(clone, {}, words.split(' '));
    expect(status, output).to.equal(0);
    return { named: true, output: `${before}\n${output}` };
  }

  function look(): Damage[] {
    const options = { cwd: clone, encoding: 'utf8' } as const;
    return JSON.parse(execFileSync(process.execPath, ['scripts/setup/look.mjs'], options));
  }
});
