// Every hostile submission gets the verdict that it should, earns no point that it should not, and leaves nothing behind.
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkExercise, findExercise, openJudges, probeTiers } from 'course/grading';
import { corpus } from './hostile';

const EXERCISE = '01-forward-pass/relu';
const ROOT = join(__dirname, '..', '..');
const modeBefore = statSync(ROOT).mode;
const SOLUTION = join(__dirname, '..', 'hostile', 'honest', 'solution.ts');

/** The weaker tier takes many minutes; name it to run it as well. */
const TIERS = process.env.COURSE_HOSTILE_TIER === 'uid' ? (['uid'] as const) : (['strong'] as const);

for (const tier of TIERS) {
  describe(`hostile submissions on ${tier}`, function () {
    this.timeout(60_000);
    const judges = openJudges(1);
    const undisturbed = traces();

    before(function () {
      if (tier === 'uid') closeCourse();
      const probe = probeTiers().get(tier);
      if (probe?.available) return;
      if (process.env.CI && tier === 'strong') throw new Error(`CI needs this tier: ${probe?.why}.`);
      console.log(`      skipped: ${probe?.why}`);
      this.skip();
    });

    after(() => {
      judges.close();
      chmodSync(ROOT, modeBefore);
    });

    for (const { name, file, verdicts, points, forbidden } of corpus(tier)) {
      it(`${name}: ${verdicts.join(' or ')}`, async () => {
        const result = await checkExercise(EXERCISE, { file, tier, judges });
        const said = result.tests.map((test) => `${test.verdict} ${test.title}: ${test.message}`).join('\n');
        expect(result.verdict, said).to.be.oneOf(verdicts);
        if (points === 'none') expect(result.points, said).to.equal(0);
        if (points === 'all') expect(result.points, said).to.equal(findExercise(EXERCISE).points);
        if (forbidden) expect(result.output).not.to.match(forbidden);
      });
    }

    it('grades an honest submission after all of them', async () => {
      const result = await checkExercise(EXERCISE, { file: SOLUTION, tier, judges });
      expect(result.verdict).to.equal('PASS');
    });

    it('leaves no process, file, mount or control group behind', () => {
      judges.close();
      expect(traces()).to.eql(undisturbed);
    });
  });
}

/** This tier rests on file permissions: whoever grades with it keeps the course to himself. */
function closeCourse(): void {
  if (process.getuid?.() === 0) chmodSync(ROOT, 0o700);
}

/** What a submission could leave behind on this machine. */
function traces(): Record<string, string[]> {
  const users = execFileSync('ps', ['-eo', 'uid=,pid=,args='], { encoding: 'utf8' }).split('\n');
  const folders = ['/tmp', '/var/tmp', '/dev/shm'];
  return {
    processes: users.filter((line) => isCellUser(Number.parseInt(line, 10)) || / 4321$/.test(line)),
    files: folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).filter(isCells),
    mounts: readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .filter((line) => /\/cell|course-cell/.test(line)),
    groups: controlGroups(),
  };
}

function isCells(path: string): boolean {
  try {
    return isCellUser(statSync(path).uid) || path.includes('course-cell-');
  } catch {
    return false;
  }
}

/** Of the users that cells run as, no account has one. */
function isCellUser(user: number): boolean {
  return user === 65_534 || (user >= 2_000_000 && user < 2_060_000);
}

function controlGroups(): string[] {
  return ['', 'memory', 'pids'].flatMap((name) => {
    try {
      return readdirSync(join('/sys/fs/cgroup', name)).filter((group) => group.startsWith('course-cell-'));
    } catch {
      return [];
    }
  });
}
