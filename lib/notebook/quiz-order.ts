// The order in which a learner sees the options of a quiz.
import { readFileSync } from 'node:fs';
import { projectPath, random } from '../core';
import type { Quiz } from './quiz-format';

/** Where no learner has started the course yet, as in a headless run: everybody sees the same. */
const DEFAULT_SEED = 'course';

/** The seed that `npm start` drew into .course/learner-seed at its first start; `course` when there is none. */
export function learnerSeed(): string {
  try {
    return readFileSync(projectPath('.course', 'learner-seed'), 'utf8').trim() || DEFAULT_SEED;
  } catch {
    return DEFAULT_SEED;
  }
}

/**
 * The quiz with the options of each item in an order of their own, drawn from the seed and the item's question: the
 * same for the same learner whenever it is shown, whatever the order in the file and whichever items stand around it.
 */
export function shuffledOptions(quiz: Quiz, seed: string): Quiz {
  const items = quiz.items.map((item) => {
    const inFixedOrder = [...item.options].sort((a, b) => (a.text < b.text ? -1 : 1));
    return { ...item, options: random(seed).fork(item.question).shuffle(inFixedOrder) };
  });
  return { ...quiz, items };
}
