// The quiz at the end of a lesson: answers that unfold their explanation, without JavaScript.
import { readFileSync } from 'node:fs';
import { CourseError, projectPath } from '../core';
import { badge, type Card, framed } from './card';
import { escapeHtml, inlineHtml } from './escape';
import { type Quiz, type QuizItem, type QuizOption, quizProblems } from './quiz-format';
import { learnerSeed, shuffledOptions } from './quiz-order';
import { showHtml } from './show';

/**
 * Shows the quiz of a lesson: choose an answer, and it unfolds what is right or wrong with it.
 *
 * `quiz('01-forward-pass')` reads notebooks/quiz/01-forward-pass.json. The options come in an order that is drawn from
 * the learner's seed, so neither the file nor a neighbour gives the place of the right one away.
 * @throws CourseError when there is no such quiz, or it is not sound (see `quizProblems`).
 */
export function quiz(lesson: string): void {
  const { html, plain } = quizCard(shuffledOptions(readQuiz(lesson), learnerSeed()));
  showHtml(html, plain);
}

/** The quiz of a lesson, unshown. */
export function quizCard({ title, items }: Quiz): Card {
  const head = `<div style="font-weight:600">Quiz: ${inlineHtml(title)}</div><div>${HOW}</div>`;
  const label = `aria-label="${escapeHtml(`Quiz: ${title}`)}"`;
  const html = framed(`role="group" ${label}`, '', head + items.map(itemHtml).join(''));
  return { html, plain: [`Quiz: ${title}`, ...items.map(itemText)].join('\n\n') };
}

const HOW = 'Choose an answer and open it (click, or Tab and Enter) to see what speaks for or against it.';
const LETTERS = 'ABCDEFGHIJ';

function readQuiz(lesson: string): Quiz {
  const name = `notebooks/quiz/${lesson}.json`;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(projectPath('notebooks', 'quiz', `${lesson}.json`), 'utf8'));
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message;
    throw new CourseError(
      `Expected a quiz in ${name}, got: ${reason}. Check the lesson's name and the file.`,
    );
  }
  const problems = quizProblems(data);
  if (problems.length > 0) throw new CourseError(`The quiz in ${name} needs mending: ${problems.join(' ')}`);
  return data as Quiz;
}

function itemHtml({ question, options }: QuizItem, i: number): string {
  const name = escapeHtml(`Question ${i + 1}`);
  const answers = options.map(optionHtml).join('');
  return (
    `<div role="group" aria-label="${name}" style="margin-top:0.9rem">` +
    `<div style="font-weight:600;margin-bottom:0.2rem">${i + 1}. ${inlineHtml(question)}</div>${answers}</div>`
  );
}

function optionHtml({ text, correct, explanation }: QuizOption, i: number): string {
  const [icon, word, color] = correct ? ['✓', 'Right.', '#009E73'] : ['✗', 'Not this one.', '#D55E00'];
  return (
    '<details style="margin:0.15rem 0;padding:0.15rem 0.5rem;border:1px solid var(--jp-border-color2,#dddddd);' +
    `border-radius:3px"><summary style="cursor:pointer">${LETTERS[i]}. ${inlineHtml(text)}</summary>` +
    `<div style="margin:0.2rem 0 0.2rem 0.1rem;padding-left:0.6rem;border-left:3px solid ${color}">` +
    `<strong>${badge(icon, color)}${word}</strong> ${inlineHtml(explanation)}</div></details>`
  );
}

/** The questions alone: a plain viewer can't fold the answers away. */
function itemText({ question, options }: QuizItem, i: number): string {
  return [`${i + 1}. ${question}`, ...options.map(({ text }, j) => `   ${LETTERS[j]}. ${text}`)].join('\n');
}
