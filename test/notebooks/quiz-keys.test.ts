// Every key of a quiz that is a calculation, worked out once more by other means than those of whoever wrote it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Quiz, QuizItem } from 'course/notebook';
import { calculationsOf } from './equations';
import { EARLY_KEYS } from './keys/lessons-00-to-06';
import { LATE_KEYS } from './keys/lessons-07-to-12';
import { lessons, ROOT } from './lesson';
import { numeralsIn } from './numerals';

const KEYS = { ...EARLY_KEYS, ...LATE_KEYS };

const itemsOf = (lesson: string): readonly QuizItem[] =>
  (JSON.parse(readFileSync(join(ROOT, 'notebooks', 'quiz', `${lesson}.json`), 'utf8')) as Quiz).items;

const keyOf = ({ options }: QuizItem): string => options.find(({ correct }) => correct)?.text ?? '';

describe('the keys of the quizzes', () => {
  for (const { name } of lessons()) {
    const computed = Object.entries(KEYS[name] ?? {});

    for (const [begins, [key, compute]] of computed) {
      it(`${name}: ${begins} …`, () => {
        const found = itemsOf(name).filter(({ question }) => question.startsWith(begins));
        expect(found, 'items that begin so').to.have.length(1);
        const text = keyOf(found[0]);
        const value = compute();
        if (typeof value === 'number') {
          expect(value).to.be.closeTo(Number(key), 1e-9);
          expect(
            numeralsIn(text).map((numeral) => numeral.value),
            text,
          ).to.include(key);
        } else {
          expect(text).to.equal(key);
          expect(value).to.equal(true);
        }
      });
    }

    it(`${name}: every key with a number in it is computed here`, () => {
      const missing = itemsOf(name)
        .filter((item) => numeralsIn(keyOf(item)).length > 0)
        .filter(({ question }) => !computed.some(([begins]) => question.startsWith(begins)));
      expect(missing.map(({ question }) => question)).to.deep.equal([]);
    });

    it(`${name}: every sum in a question, an option or an explanation is right`, () => {
      const texts = itemsOf(name).flatMap(({ question, options }) => [
        question,
        ...options.flatMap(({ text, explanation }) => [text, explanation]),
      ]);
      const wrong = texts.flatMap(calculationsOf).filter(({ right }) => !right);
      expect(wrong.map(({ text }) => text)).to.deep.equal([]);
    });
  }
});
