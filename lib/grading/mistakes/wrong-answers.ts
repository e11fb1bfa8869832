// Known-wrong answers: the mistakes that learners make, each kept with what the check has to say about it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectPath } from '../../core';
import { VERDICT_MEANINGS } from '../job/verdicts';

/** A known-wrong answer: its file, and what the check must say about it. */
export interface WrongAnswer {
  readonly path: string;
  /** A piece of the message that the card must show. */
  readonly message: string;
  readonly verdict: string;
}

/** How many known-wrong answers an exercise needs at least. */
const LEAST_WRONG_ANSWERS = 3;

/** The known-wrong answers of one exercise, from `test/exercises/NN-topic/wrong/name.WHAT.ts`. */
export function wrongAnswers(id: string): WrongAnswer[] {
  return filesOf(id, 'wrong').map(readWrongAnswer);
}

/** Right answers in styles other than the solution's, by their paths: `test/exercises/NN-topic/right/name.STYLE.ts`. */
export function rightAnswers(id: string): string[] {
  return filesOf(id, 'right');
}

function filesOf(id: string, kind: 'wrong' | 'right'): string[] {
  const [topic, name] = id.split('/');
  const folder = projectPath('test', 'exercises', topic, kind);
  if (!existsSync(folder)) return [];
  const own = readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && file.endsWith('.ts'));
  return own.sort().map((file) => join(folder, file));
}

function readWrongAnswer(path: string): WrongAnswer {
  const head = readFileSync(path, 'utf8');
  const message = /^\/\/ message: (.+)$/m.exec(head)?.[1].trim() ?? '';
  const verdict = /^\/\/ verdict: (.+)$/m.exec(head)?.[1].trim() ?? 'FAIL';
  return { path, message, verdict };
}

/** What is wrong with the known-wrong answers of one exercise before any of them runs, as sentences. */
export function wrongAnswerProblems(id: string): string[] {
  const [topic, name] = id.split('/');
  const wrong = wrongAnswers(id);
  const file = ({ path }: WrongAnswer): string => `test/exercises/${topic}/wrong/${basename(path)}`;
  const nameless = wrong
    .filter(({ message }) => message === '')
    .map(
      (answer) =>
        `${id}: ${file(answer)} does not name its message. Write "// message: " and a piece of the card's sentence into its first line.`,
    );
  const odd = wrong
    .filter(({ verdict }) => verdict === 'PASS' || !(verdict in VERDICT_MEANINGS))
    .map(
      (answer) =>
        `${id}: ${file(answer)} names the verdict "${answer.verdict}". Name one of ${KNOWN.join(', ')}.`,
    );
  const few = `${id}: expected ${LEAST_WRONG_ANSWERS} known-wrong answers or more, found ${wrong.length}. Write test/exercises/${topic}/wrong/${name}.WHAT.ts, one for each mistake that learners are likely to make.`;
  return [...nameless, ...odd, ...(wrong.length < LEAST_WRONG_ANSWERS ? [few] : []), ...repeated(id, wrong)];
}

const KNOWN = Object.keys(VERDICT_MEANINGS).filter((verdict) => verdict !== 'PASS' && verdict !== 'INFRA');

function repeated(id: string, wrong: readonly WrongAnswer[]): string[] {
  const messages = wrong.map(({ message }) => message).filter(Boolean);
  const again = new Set(messages.filter((message, i) => messages.indexOf(message) !== i));
  return [...again].map(
    (message) =>
      `${id}: two wrong answers name the same message, "${message}". Give each mistake a sentence of its own, or remove one.`,
  );
}
