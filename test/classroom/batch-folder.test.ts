import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { BatchFault, type FolderWriter, Interrupted } from 'course/classroom';
import { ANSWERS, type ClassRoom, openClassRoom } from './class';

/** A test that has a fault of its own with vectors that were joined, while the environment says so. */
const MOODY = `
import { student } from 'course/grading';
const { add } = student<{ add: (a: number[], b: number[]) => number[] }>('01-sums/add');
describe('add', () => {
  it('is moody', async () => {
    const { length } = await add([1], [2]);
    if (length === 2 && process.env.COURSE_TEST_MOOD) throw new TypeError('a fault of the test');
  });
});
`;

describe('the folder of results', function () {
  this.timeout(60_000); // dozens of processes, on a machine that may be busy
  let room: ClassRoom;
  beforeEach(() => {
    room = openClassRoom();
    for (const kind of ['right', 'wrong', 'half'] as const) room.hand(kind, ANSWERS[kind]);
  });
  afterEach(() => room.close());

  const refusal = (options: Parameters<ClassRoom['grade']>[0]): Promise<string> =>
    room.grade(options).then(
      () => 'graded',
      (error: Error) => error.message,
    );
  /** Grades until `count` tasks are done, then is interrupted as by Ctrl-C. */
  const interruptedAfter = async (count: number): Promise<unknown> => {
    const controller = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done >= count) controller.abort();
    };
    return room.grade({ jobs: 1, signal: controller.signal, onProgress }).catch((error) => error);
  };

  it('is never written over, unless by force', async () => {
    await room.grade();
    expect(await refusal({})).to.match(/is there already\. Name another folder with --out, or .* --force/);
    room.hand('late', ANSWERS.right);
    expect((await room.grade({ force: true })).submissions).to.have.length(4);
    expect(room.bytes()).to.contain('"late"');
  });

  it('is not there after an interruption, and whole after going on', async () => {
    await room.grade({ out: room.path('undisturbed') });
    const error = await interruptedAfter(1);
    expect(error).to.be.instanceOf(Interrupted);
    expect(String(error)).to.match(/after 1 of 3 tasks\. Nothing is lost: .*--resume to go on/);
    expect(existsSync(room.path('results'))).to.equal(false);
    const before: number[] = [];
    await room.grade({ resume: true, onProgress: (now) => before.push(now.before) });
    expect(before[0]).to.equal(1);
    for (const name of ['results.json', 'batch.json']) {
      expect(room.bytes(name)).to.equal(room.bytes(name, 'undisturbed'));
    }
    expect(existsSync(room.path('results.journal'))).to.equal(false);
  });

  it('asks what to do with an unfinished batch', async () => {
    await interruptedAfter(1);
    expect(await refusal({})).to.match(
      /was not finished\. .*--resume to go on, or with --force to start over/,
    );
  });

  it('needs no seed to go on with: the journal keeps it, for its owner alone', async () => {
    await interruptedAfter(1);
    expect(statSync(room.path('results.journal')).mode & 0o077).to.equal(0);
    expect((await room.grade({ resume: true, seed: undefined })).seed).to.equal('one');
  });

  it('goes on with nothing but the same batch, and names what differs', async () => {
    await interruptedAfter(1);
    expect(await refusal({ resume: true, seed: 'two' })).to.match(/The earlier run had another seed/);
    room.hand('new', ANSWERS.wrong);
    expect(await refusal({ resume: true })).to.match(/The earlier run had other submissions/);
    const test = room.path('course', 'test', 'exercises', '01-sums', 'add.test.ts');
    writeFileSync(test, `${readFileSync(test, 'utf8')}\n`);
    expect(await refusal({ resume: true })).to.match(/had other submissions, other tests/);
  });

  it('has nothing left to do when it is complete', async () => {
    await room.grade();
    const bytes = room.bytes();
    const notices: string[] = [];
    await room.grade({ resume: true, onNotice: (sentence) => notices.push(sentence) });
    expect(notices.join()).to.contain('is complete: there is nothing left to do');
    expect(room.bytes()).to.equal(bytes);
  });

  it('goes on behind a line that was torn', async () => {
    await room.grade({ out: room.path('undisturbed') });
    await interruptedAfter(2);
    const journal = readFileSync(room.path('results.journal'));
    writeFileSync(room.path('results.journal'), journal.subarray(0, journal.length - 20));
    const before: number[] = [];
    await room.grade({ resume: true, onProgress: (now) => before.push(now.before) });
    expect(before[0]).to.equal(1);
    expect(room.bytes()).to.equal(room.bytes('results.json', 'undisturbed'));
  });

  it('starts over when not even the first line of the journal is whole', async () => {
    room.write('results.journal', '{"format":"course-jour');
    await room.grade({ resume: true });
    expect(existsSync(room.path('results', 'results.json'))).to.equal(true);
  });

  it('is not there when a writer fails, and what was graded is kept', async () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const writer: FolderWriter = {
      name: 'full',
      files: () => {
        throw full;
      },
    };
    const error = await room.grade({ writers: [writer] }).catch((caught) => caught);
    expect(error).to.be.instanceOf(BatchFault);
    expect(error.message).to.match(
      /could not be written: the disk is full\. Free some space, then .* --resume/,
    );
    expect(existsSync(room.path('results'))).to.equal(false);
    const before: number[] = [];
    await room.grade({ resume: true, onProgress: (now) => before.push(now.before) });
    expect(before[0]).to.equal(3);
  });

  it('keeps its journal where the grader itself failed, and goes on with these tasks alone', async () => {
    room.write('course/test/exercises/01-sums/add.test.ts', MOODY);
    process.env.COURSE_TEST_MOOD = 'bad';
    const infra = await room.grade().finally(() => {
      delete process.env.COURSE_TEST_MOOD;
    });
    const verdicts = infra.submissions.map(({ learner, exercises }) => [learner, exercises[0].verdict]);
    expect(Object.fromEntries(verdicts)).to.deep.equal({ right: 'PASS', half: 'PASS', wrong: 'INFRA' });
    const before: number[] = [];
    const mended = await room.grade({ resume: true, onProgress: (now) => before.push(now.before) });
    expect(before[0]).to.equal(2);
    expect(mended.submissions.map(({ exercises }) => exercises[0].verdict)).to.deep.equal(
      Array(3).fill('PASS'),
    );
    expect(existsSync(room.path('results.journal'))).to.equal(false);
  });

  it('is not begun when the interruption comes first', async () => {
    const error = await room.grade({ signal: AbortSignal.abort() }).catch((caught) => caught);
    expect(error).to.be.instanceOf(Interrupted);
    expect(error.message).to.match(/before anything was graded\. Run the same command to begin again/);
    expect(existsSync(room.path('results.lock'))).to.equal(false);
  });

  it('lets no writer leave it', async () => {
    const writer: FolderWriter = { name: 'odd', files: () => new Map([['../odd.txt', 'x']]) };
    expect(await refusal({ writers: [writer] })).to.match(/wants to leave the folder of results/);
    expect(existsSync(room.path('odd.txt'))).to.equal(false);
  });

  it('belongs to one grader at a time', async () => {
    const first = room.grade();
    expect(await refusal({})).to.match(/Another grader \(process \d+\) is writing these results/);
    await first;
  });

  it('is free again when the grader that held it is dead', async () => {
    room.write('results.lock', JSON.stringify({ pid: 2 ** 22 - 1, started: '1' }));
    await room.grade();
    room.write('results.lock', JSON.stringify({ pid: process.pid, started: 'before this process' }));
    await room.grade({ force: true });
    expect(existsSync(room.path('results.lock'))).to.equal(false);
  });
});
