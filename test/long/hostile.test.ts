// Every hostile submission gets the verdict that it should, earns no point that it should not, and leaves nothing behind.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { openJudges, probeTiers } from 'course/grading';
import { useClosedCourse } from '../grading/closed-course';
import { corpus, expectVerdict, type Hostile } from './hostile';

/** One tier alone when it is named. */
const TIERS = (['strong', 'container', 'uid'] as const).filter(
  (tier) => tier === (process.env.COURSE_HOSTILE_TIER ?? tier),
);

for (const tier of TIERS) {
  describe(`hostile submissions on ${tier}`, function () {
    this.timeout(60_000);
    const judges = openJudges(1);
    const undisturbed = traces();
    let openCourse = (): void => {};

    before(function () {
      if (tier === 'uid') openCourse = useClosedCourse();
      const probe = probeTiers(undefined, tier).get(tier);
      if (probe?.available) return;
      if (process.env.CI && tier === 'strong') throw new Error(`CI needs this tier: ${probe?.why}.`);
      console.log(`      skipped: ${probe?.why}`);
      this.skip();
    });

    after(() => {
      judges.close();
      openCourse();
    });

    for (const hostile of corpus(tier)) {
      it(`${hostile.name}: ${hostile.verdicts.join(' or ')}`, () => expectVerdict(hostile, tier, judges));
    }

    it('grades an honest submission after all of them', async () => {
      const honest = corpus(tier).find(({ name }) => name === 'honest/solution');
      await expectVerdict(honest as Hostile, tier, judges);
    });

    it('leaves no process, file, mount or control group behind', async () => {
      judges.close();
      const left = (): string[] =>
        Object.entries(traces()).flatMap(([kind, now]) =>
          now.filter((trace) => !undisturbed[kind].includes(trace)),
        );
      // what has ended stays in the list until the machine's first process takes note of it, some seconds later
      for (let i = 0; i < 100 && left().some((trace) => trace.endsWith('<defunct>')); i++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(left()).to.eql([]);
    });
  });
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
    shared: ['shm', 'sem', 'msg'].flatMap((kind) => sharedBy(`/proc/sysvipc/${kind}`)),
  };
}

/** Memory, semaphores and queues of cells that lie in no file. */
function sharedBy(table: string): string[] {
  if (!existsSync(table)) return [];
  const [head, ...lines] = readFileSync(table, 'utf8').trimEnd().split('\n');
  const columns = head.trim().split(/\s+/);
  const users = [columns.indexOf('uid'), columns.indexOf('cuid')];
  return lines.filter((line) => users.some((column) => isCellUser(Number(line.trim().split(/\s+/)[column]))));
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
  return user === 65_534 || (user >= 2_000_000 && user < 8_000_000);
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
