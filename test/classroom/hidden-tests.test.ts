import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  BatchFault,
  type BatchOptions,
  type GradedTest,
  type InfraReport,
  type Results,
  WRITERS,
} from 'course/classroom';
import { ANSWERS, type ClassRoom, openClassRoom, TITLES } from './class';

/** A number, a word and a title that stand in the hidden tests alone. */
const SECRET = { number: '987654321', word: 'zanzibar', title: 'adds the Unmentionable' };

const HIDDEN = `
import { expect } from 'chai';
import { expectClose, random, student } from 'course/grading';

const { add } = student<{ add: (a: number[], b: number[]) => number[] }>('01-sums/add');

describe('add', () => {
  it('${SECRET.title}', async () => {
    expectClose(await add([${SECRET.number}], [1]), [${SECRET.number} + 1], {
      mistakes: [{ gives: [${SECRET.number}, 1], because: 'The vectors were joined.' }],
    });
  });
  it('adds what chai asks for', async () => {
    expect(await add([2], [3]), '${SECRET.word}').to.deep.equal([5]);
  });
  it('adds random numbers', async () => {
    const { next } = random();
    const a = next();
    expectClose(await add([a], [${SECRET.number}]), [a + ${SECRET.number}]);
  });
});
`;

describe('hidden tests', function () {
  this.timeout(60_000); // dozens of processes, on a machine that may be busy
  let room: ClassRoom;
  let folder: string;
  let results: Results;

  const grade = (options: Partial<BatchOptions> = {}): Promise<Results> =>
    room.grade({ tests: folder, force: true, writers: WRITERS, ...options });
  const hide = (text: string): void => {
    rmSync(folder, { recursive: true, force: true });
    room.write('hidden/01-sums/add.test.ts', text);
  };
  const testsOf = (learner: string, from = results): readonly GradedTest[] =>
    from.submissions.find((submission) => submission.learner === learner)?.exercises[0].tests ?? [];

  before(async () => {
    room = openClassRoom();
    folder = room.path('hidden'); // beside the course, in no part of it
    hide(HIDDEN);
    for (const kind of ['right', 'wrong', 'half'] as const) room.hand(kind, ANSWERS[kind]);
    room.hand('prints', ANSWERS.right.replace('{', '{ console.log(a, b);'));
    room.hand('throws', ANSWERS.right.replace('{', '{ throw new Error(JSON.stringify([a, b]));'));
    results = await grade();
  });
  after(() => room.close());

  it('stand behind the public ones, with ids of their own', () => {
    expect(results.exercises[0].tests.map(({ id, hidden }) => [id, hidden])).to.deep.equal([
      ...TITLES.map((title) => [title.replaceAll(' ', '-'), false]),
      ['hidden-adds-the-unmentionable', true],
      ['hidden-adds-what-chai-asks-for', true],
      ['hidden-adds-random-numbers', true],
    ]);
  });

  it('give the author’s sentence and no value', () => {
    const told = testsOf('wrong')
      .filter(({ hidden }) => hidden)
      .map(({ verdict, message }) => [verdict, message]);
    expect(told).to.deep.equal([
      ['FAIL', 'The vectors were joined.'],
      ['FAIL', ''],
      ['FAIL', ''],
    ]);
  });

  it('reveal no input, not even to code that prints or throws what it is given', () => {
    expect(testsOf('throws').map(({ verdict }) => verdict)).to.deep.equal(Array(7).fill('THREW'));
    expect(testsOf('prints').map(({ verdict }) => verdict)).to.deep.equal(Array(7).fill('PASS'));
    for (const secret of [SECRET.number, SECRET.word]) expect(room.bytes()).not.to.contain(secret);
  });

  it('are called by their ids in everything that a learner reads', () => {
    for (const writer of WRITERS.filter(({ name }) => name !== 'json')) {
      for (const [file, contents] of writer.files(results)) {
        const text = String(contents);
        for (const secret of Object.values(SECRET))
          expect(text, `${file} of ${writer.name}`).not.to.contain(secret);
      }
    }
  });

  it('share the points with the public ones, or take the share of the course file', async () => {
    const half = (from: Results): number[] => testsOf('right', from).map(({ points }) => points);
    expect(half(results)).to.deep.equal(Array(7).fill(Number((4 / 7).toFixed(6))));
    const courseFile = room.write('course.yaml', 'hidden: { share: 0.75 }\n');
    expect(half(await grade({ courseFile }))).to.deep.equal([...Array(4).fill(0.25), 1, 1, 1]);
    expect(half(await grade({ onlyHidden: true }))).to.deep.equal(Array(3).fill(Number((4 / 3).toFixed(6))));
  });

  it('are worth their share also where nothing passes', async () => {
    const courseFile = room.write('course.yaml', 'hidden: { share: 0.75 }\n');
    const worth = testsOf('wrong', await grade({ courseFile })).map(({ maxPoints }) => maxPoints);
    expect(worth).to.deep.equal([...Array(4).fill(0.25), 1, 1, 1]);
  });

  it('may lie outside the repository', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'hidden-tests-'));
    try {
      cpSync(folder, elsewhere, { recursive: true });
      expect(await grade({ tests: elsewhere })).to.deep.equal(results);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('with a fault of their own are INFRA, never a learner’s zero, and are told to the instructor', async () => {
    hide(HIDDEN.replace('const a = next();', 'const a = (undefined as any).next();'));
    const infra: InfraReport[] = [];
    const faulty = await grade({ onInfra: (report) => infra.push(report) });
    expect(faulty.submissions.map(({ exercises }) => exercises[0].verdict)).to.deep.equal(
      Array(5).fill('INFRA'),
    );
    expect(infra).to.have.length(5);
    expect(infra[0].detail).to.match(/adds random numbers: This test has a fault of its own/);
    expect(room.bytes()).to.contain('The grader itself failed here; your code is not to blame.');
  });

  for (const [what, text, sentence] of [
    ['no test', '', /holds no test\. Write one/],
    ['a mistake of syntax', 'describe(', /could not be read from .*add\.test\.ts/],
    ['an error while they load', 'throw new Error("oh");', /could not be loaded\. .*oh/s],
    [
      'an import that is not there',
      "import 'nowhere';",
      /could not be loaded\. .*Cannot find module 'nowhere'/s,
    ],
  ] as const) {
    it(`with ${what} end the batch as our own fault`, async () => {
      hide(text);
      const error = await grade().catch((caught) => caught);
      expect(error).to.be.instanceOf(BatchFault);
      expect(error.message).to.match(sentence);
    });
  }

  it('that belong to no exercise are refused', async () => {
    hide(HIDDEN);
    room.write('hidden/01-sums/ad.test.ts', HIDDEN);
    const error = await grade().catch(String);
    expect(error).to.match(/hidden\/01-sums\/ad\.test\.ts belongs to no exercise/);
  });
});
