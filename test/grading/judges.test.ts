// Judges that stay: for the next check, for as long as somebody is there to ask, and no longer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { expect } from 'chai';
import { builtPath } from 'course/core';
import { checkExercise, lastingJudges, openJudges } from 'course/grading';
import { scratchCourse } from './scratch';

const ID = '01-sums/add';
const RIGHT = 'solutions/01-sums/add.ts';

/** A program that checks once on its lasting judge; with `more` it goes on for good. */
function program(more: string): string {
  return `
    const { checkExercise, lastingJudges } = require(${JSON.stringify(builtPath('grading', 'index.js'))});
    const file = require('node:path').join(process.env.COURSE_ROOT, '${RIGHT}');
    checkExercise('${ID}', { file, judges: lastingJudges() }).then(({ verdict }) => console.log(verdict));
    ${more}`;
}

describe('a judge that stays', () => {
  const course = scratchCourse();
  const right = () => course.path(...RIGHT.split('/'));

  it('takes the next check too', async () => {
    const before = judgesOf(process.pid).length;
    for (let i = 0; i < 3; i++) {
      const { verdict } = await checkExercise(ID, { file: right(), judges: lastingJudges() });
      expect(verdict).to.equal('PASS');
    }
    expect(judgesOf(process.pid).length - before).to.be.at.most(1);
  });

  it('is replaced when it ended while nobody needed it', async () => {
    const judges = openJudges(1);
    const others = judgesOf(process.pid);
    expect((await checkExercise(ID, { file: right(), judges })).verdict).to.equal('PASS');
    const [judge] = judgesOf(process.pid).filter((pid) => !others.includes(pid));
    process.kill(judge, 'SIGKILL');
    await until(() => statOf(judge) === undefined); // gone, and this process has heard of it
    expect((await checkExercise(ID, { file: right(), judges })).verdict).to.equal('PASS');
    judges.close();
  });

  it('stays for nobody who brought none and whose check could not be made', async () => {
    const before = judgesOf(process.pid);
    rmSync(course.path('test', 'exercises', '01-sums', 'add.test.ts'));
    const error = await checkExercise(ID, { file: right() }).catch((reason: Error) => reason);
    expect(error).to.have.property('name', 'CourseError');
    await until(() => judgesOf(process.pid).every((pid) => before.includes(pid)));
  });

  it('holds nobody up who is done', async () => {
    const child = spawn(process.execPath, ['-e', program('')], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
    });
    expect(await once(child, 'close')).to.deep.equal([0, null]);
    expect(printed).to.equal('PASS\n');
  });

  it('ends with a process that is killed', async () => {
    const child = spawn(process.execPath, ['-e', program('setInterval(() => {}, 1000);')]);
    await once(child.stdout, 'data');
    const judges = judgesOf(child.pid as number);
    expect(judges).to.have.length(1);
    child.kill('SIGKILL');
    await until(() => !judges.some(isRunning));
  });
});

/** Waits, but not for good. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000 && !holds(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).to.equal(true);
}

/** Numbers of a process's own judges. */
function judgesOf(parent: number): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map(Number).filter((pid) => statOf(pid)?.[1] === String(parent) && isJudge(pid));
}

function isJudge(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('judge/main.js');
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  return !['Z', undefined].includes(statOf(pid)?.[0]);
}

/** State and parent of a process; undefined when it is gone. */
function statOf(pid: number): [string, string] | undefined {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return [state, parent];
  } catch {
    return undefined;
  }
}
