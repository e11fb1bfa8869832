import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { projectPath } from 'course/core';
import { type Quiz, quiz, quizProblems } from 'course/notebook';
import { scratchFolder } from './scratch';

/** A quiz whose parts a test may spoil in any way. */
interface Loose {
  title?: string;
  items: { question: string; options: { text: string; correct: boolean; explanation?: string }[] }[];
}

const item = (i: number) => ({
  question: `Question ${i}?`,
  options: [0, 1, 2].map((j) => ({
    text: `answer ${j}`,
    correct: j === i % 3,
    explanation: `Because of reason ${i}.${j}.`,
  })),
});
const sound = (): Loose => ({ title: 'Forward pass', items: [0, 1, 2, 3, 4].map(item) });
const folder = projectPath('notebooks', 'quiz');

describe('quiz', () => {
  const { write, capture } = scratchFolder();

  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    it(`${file} is sound`, () => {
      expect(quizProblems(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))).to.deep.equal([]);
    });
  }

  it('finds nothing wrong with a sound one', () => {
    expect(quizProblems(sound())).to.deep.equal([]);
  });

  const faults: [string, (quiz: Loose) => void, string][] = [
    ['no title', (q) => delete q.title, 'The quiz has no "title".'],
    ['four items', (q) => q.items.pop(), 'has 4 items, expected 5 or more'],
    ['two options', (q) => q.items[0].options.pop(), 'Item 1 has 2 options, expected 3 or more'],
    ['no right option', (q) => (q.items[0].options[0].correct = false), 'Item 1 has 0 right options'],
    ['two right options', (q) => (q.items[1].options[0].correct = true), 'Item 2 has 2 right options'],
    [
      'no explanation',
      (q) => delete q.items[0].options[2].explanation,
      'Item 1, option 3, has no "explanation"',
    ],
    [
      'a copied explanation',
      (q) => (q.items[0].options[1].explanation = 'Because of reason 3.2.'),
      'stands behind two options',
    ],
    [
      'a repeated option',
      (q) => (q.items[0].options[1].text = 'answer 0'),
      'has the option "answer 0" twice',
    ],
    ['a repeated question', (q) => (q.items[1].question = 'Question 0?'), 'is asked twice'],
    ['no question', (q) => (q.items[2].question = ''), 'Item 3 has no "question"'],
    [
      'options of the wrong kind',
      (q) => Object.assign(q.items[4], { options: 'abc' }),
      'Item 5 has no "options"',
    ],
  ];
  for (const [what, spoil, message] of faults) {
    it(`objects to ${what}, and to nothing else`, () => {
      const spoiled = sound();
      spoil(spoiled);
      const problems = quizProblems(spoiled);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.contain(message);
    });
  }

  it('objects when the right option is always in the same place', () => {
    const same: Quiz = { title: 'T', items: [0, 3, 6, 9, 12].map(item) };
    expect(quizProblems(same)).to.deep.equal([
      'The right option is always in the same place. Vary its place.',
    ]);
  });

  it('survives anything that JSON can hold', () => {
    for (const data of [null, 5, 'x', [], { items: [null] }, { items: [{ options: [null, 1] }] }]) {
      expect(quizProblems(data)).to.not.be.empty;
    }
  });

  it('prints the questions without giving the answers away', () => {
    write('notebooks/quiz/x.json', JSON.stringify(sound()));
    const printed = capture(() => quiz('x'));
    expect(printed).to.match(/1\. Question 0\?\n {3}A\. answer \d\n {3}B\. answer \d\n {3}C\. answer \d\n/);
    expect(printed).to.not.contain('Because');
  });

  it("takes the order from the learner's seed: the same twice, another for another learner", () => {
    write('notebooks/quiz/x.json', JSON.stringify(sound()));
    const shown = (seed: string) => {
      write('.course/learner-seed', `${seed}\n`);
      return capture(() => quiz('x'));
    };
    expect(shown('a')).to.equal(shown('a'));
    expect(new Set(['a', 'b', 'c', 'd'].map(shown)).size).to.equal(4);
  });

  it('says which file is missing or needs mending', () => {
    expect(() => quiz('none')).to.throw('Expected a quiz in notebooks/quiz/none.json, got: no such file.');
    write('notebooks/quiz/bad.json', '{"title": "T"}');
    expect(() => quiz('bad')).to.throw('notebooks/quiz/bad.json needs mending: The quiz has no "items"');
  });
});
