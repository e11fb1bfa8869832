// What a learner is told who names no exercise, an unknown one or one of several, or whose files are broken.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { scratchCourse } from '../grading/scratch';

const MAIN = join(__dirname, '..', '..', 'lib', 'dist', 'cli', 'main.js');

describe('the answers of the terminal', () => {
  const scratch = scratchCourse();
  function course(...args: string[]): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { timeout: 60_000 });
    return { status, out: String(stdout), err: String(stderr) };
  }
  /** The list of exercises with one more: the same under another id. */
  const addEntry = (id: string): void => {
    const { exercises } = JSON.parse(readFileSync(scratch.path('exercises', 'exercises.json'), 'utf8'));
    const list = [...exercises, { ...exercises[0], id }];
    scratch.write('exercises/exercises.json', JSON.stringify({ exercises: list }));
  };

  for (const command of ['hint', 'reset']) {
    it(`${command} without an id asks for one, and shows the usage`, () => {
      const { status, err } = course(command);
      expect(status).to.equal(2);
      expect(err).to.contain('Expected the id of an exercise, got nothing. Name it.');
      expect(err).to.contain(`Usage: course ${command}`);
    });
  }

  for (const command of ['check', 'hint', 'reset', 'verify', 'stubs', 'mutate']) {
    it(`${command} names the nearest exercise to one that is unknown`, () => {
      addEntry('02-products/multiply');
      const { status, err } = course(command, 'multiplied');
      expect(status).to.equal(2);
      expect(err).to.contain(
        'such as 02-products/multiply, got "multiplied". Run "npm run course -- progress"',
      );
    });
  }

  it('a name that two exercises have, and the name of a lesson, get the ids that may be meant', () => {
    addEntry('02-more/add');
    expect(course('check', 'add').err).to.contain(
      'got "add", which may be 01-sums/add, 02-more/add. Name one',
    );
    expect(course('hint', '01-sums').err).to.contain('got "01-sums", which may be 01-sums/add. Name one');
  });

  for (const number of ['two', '4', '0', '1.5']) {
    it(`hint ${number} is none, and the next one is offered`, () => {
      const { status, err } = course('hint', 'add', number);
      expect(status).to.equal(2);
      expect(err).to.contain(
        `Expected a hint from 1 to 3 for 01-sums/add, got ${number}. Run "npm run course`,
      );
    });
  }

  for (const text of ['null', '[]', '7', '{ "01-sums/add": 3 }']) {
    it(`progress that is ${text} is set aside, and that is said`, () => {
      mkdirSync(scratch.path('.course'), { recursive: true });
      scratch.write('.course/progress.json', text);
      const { status, err } = course('progress');
      expect(status).to.equal(0);
      expect(err).to.match(/^Expected your progress in .+ It is kept as progress\.json\.unreadable-\d+/);
      expect(existsSync(scratch.path('.course', 'progress.json'))).to.equal(false);
      expect(course('hint', 'add').out).to.contain('Hint 1');
    });
  }

  it('a list of exercises that is no list is named, with the way back', () => {
    for (const text of ['{}', '{ "exercises": 1 }', '[', 'null']) {
      scratch.write('exercises/exercises.json', text);
      const { status, err } = course('check');
      expect(status, text).to.equal(2);
      expect(err, text).to.contain('"git checkout exercises/exercises.json" brings it back');
    }
  });

  it('reset says what comes next', () => {
    expect(course('reset', 'add').out).to.contain(
      'Next: write your code there, then: npm run check -- 01-sums/add',
    );
  });

  it('reset puts the file back where a folder stands, and names what it cannot write', () => {
    rmSync(scratch.path('exercises', '01-sums', 'add.ts'));
    mkdirSync(scratch.path('exercises', '01-sums', 'add.ts'));
    expect(course('reset', 'add')).to.include({ status: 0, err: '' });
    scratch.write('exercises/01-sums/add.ts', 'export const mine = 1;');
    rmSync(scratch.path('.course'), { recursive: true });
    scratch.write('.course', 'a file in the place of the folder');
    const { status, err } = course('reset', 'add');
    expect(status).to.equal(2);
    expect(err).to.contain('could not be put back to its start').and.to.contain('then try again');
  });

  it('check of a file that is gone offers it again, and --watch waits for it', async () => {
    rmSync(scratch.path('exercises', '01-sums'), { recursive: true });
    expect(course('check', 'add').out).to.contain('Run "npm run course -- reset 01-sums/add" to get it back');
    const watching = spawn(process.execPath, [MAIN, 'check', 'add', '--watch'], { stdio: 'pipe' });
    try {
      let printed = '';
      await new Promise<void>((resolve, reject) => {
        watching.stdout.on('data', (chunk) => {
          printed += chunk;
          if (printed.includes('Watching exercises/01-sums/add.ts')) resolve();
        });
        watching.once('exit', () => reject(new Error(`it ended: ${printed}`)));
      });
    } finally {
      watching.kill('SIGKILL');
    }
  });
});
