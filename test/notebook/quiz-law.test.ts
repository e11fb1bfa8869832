// Nobody passes a quiz by its looks: length, place and sequence of the right options are held to chance.
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { projectPath } from 'course/core';
import { type Quiz, type QuizItem, shuffledOptions } from 'course/notebook';

/** Quizzes whose options have not been brought to like lengths yet. */
const UNEVEN: readonly string[] = [];

const folder = projectPath('notebooks', 'quiz');
const quizzes = readdirSync(folder).map((file) => ({
  lesson: file.replace('.json', ''),
  quiz: JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Quiz,
}));
const items = quizzes.flatMap(({ quiz }) => quiz.items);
const even = quizzes.filter(({ lesson }) => !UNEVEN.includes(lesson)).flatMap(({ quiz }) => quiz.items);
const LEARNERS = Array.from({ length: 200 }, (_, i) => `learner ${i}`);

/** The chance of one item to be got right by a rule that knows nothing. */
const chance = ({ options }: QuizItem): number => 1 / options.length;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const keyPlace = ({ options }: QuizItem): number => options.findIndex(({ correct }) => correct);

/** How far a count of independent items may lie from its mean: two and a half standard deviations. */
const allowance = (chances: readonly number[]): number =>
  2.5 * Math.sqrt(sum(chances.map((p) => p * (1 - p))));

/** How many items "choose the longest" (or shortest) gets right, equal ones counted in part. */
function rightByLength(list: readonly QuizItem[], best: (...lengths: number[]) => number): number {
  return sum(
    list.map(({ options }) => {
      const chosen = options.filter(({ text }) => text.length === best(...options.map((o) => o.text.length)));
      return chosen.filter(({ correct }) => correct).length / chosen.length;
    }),
  );
}

describe('the law of quizzes', () => {
  for (const [name, best] of [
    ['longest', Math.max],
    ['shortest', Math.min],
  ] as const) {
    it(`lets nobody do better than chance by choosing the ${name} option`, () => {
      const chances = even.map(chance);
      const right = rightByLength(even, best);
      expect(right).to.be.within(sum(chances) - allowance(chances), sum(chances) + allowance(chances));
    });
  }

  it('puts the right option in each place equally often, over all learners', () => {
    for (const size of [3, 4, 5]) {
      const same = items.filter(({ options }) => options.length === size);
      const places = Array.from({ length: size }, () => 0);
      for (const { items: shown } of LEARNERS.map((seed) =>
        shuffledOptions({ title: '', items: same }, seed),
      )) {
        for (const item of shown) places[keyPlace(item)] += 1;
      }
      const chances = Array.from({ length: same.length * LEARNERS.length }, () => 1 / size);
      for (const count of places) expect(count).to.be.closeTo(sum(chances), allowance(chances) + 1e-9);
    }
  });

  it('repeats a place from one item to the next as often as chance does', () => {
    const repeats = LEARNERS.map((seed) => {
      const places = quizzes.map(({ quiz }) => shuffledOptions(quiz, seed).items.map(keyPlace));
      return sum(places.map((list) => list.filter((place, i) => i > 0 && place === list[i - 1]).length));
    });
    // Two places of j and k options, each drawn alone, agree with chance 1 / max(j, k).
    const pairs = quizzes.flatMap(({ quiz }) =>
      quiz.items.slice(1).map((item, i) => Math.min(chance(item), chance(quiz.items[i]))),
    );
    const all = LEARNERS.flatMap(() => pairs);
    expect(sum(repeats)).to.be.closeTo(sum(all), allowance(all));
  });

  it('shows two learners different sequences, and no two quizzes the same one', () => {
    const sequence = (quiz: Quiz, seed: string) => shuffledOptions(quiz, seed).items.map(keyPlace).join('');
    const sequences = quizzes.map(({ quiz }) => sequence(quiz, 'course').slice(0, 5));
    expect(new Set(sequences).size).to.equal(quizzes.length);
    const seen = new Set(LEARNERS.map((seed) => quizzes.map(({ quiz }) => sequence(quiz, seed)).join()));
    expect(seen.size).to.equal(LEARNERS.length);
  });

  it('never speaks of an option by its place', () => {
    const PLACE =
      /\b(?:first|second|third|last|next|previous) (?:option|answer|choice)\b|\b(?:option|answer) [A-E]\b|\babove\b.*\boption|all of (?:these|the above)|none of (?:these|the above)/i;
    const texts = items.flatMap(({ question, options }) => [
      question,
      ...options.flatMap(({ text, explanation }) => [text, explanation]),
    ]);
    expect(texts.filter((text) => PLACE.test(text))).to.deep.equal([]);
  });
});
