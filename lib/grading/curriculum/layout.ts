// Which files belong to the exercises, and what is wrong with the manifest itself.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectPath } from '../../core';
import { type Exercise, exercisePaths } from '../manifest';

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
  const [topic, name] = id.split('/');
  const folder = projectPath('test', 'exercises', topic, 'wrong');
  if (!existsSync(folder)) return [];
  const own = readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && file.endsWith('.ts'));
  return own.sort().map((file) => readWrongAnswer(join(folder, file)));
}

function readWrongAnswer(path: string): WrongAnswer {
  const head = readFileSync(path, 'utf8');
  const message = /^\/\/ message: (.+)$/m.exec(head)?.[1].trim() ?? '';
  const verdict = /^\/\/ verdict: (.+)$/m.exec(head)?.[1].trim() ?? 'FAIL';
  return { path, message, verdict };
}

/** What is wrong with one exercise's entry and files, as sentences. */
export function layoutProblems(exercise: Exercise): string[] {
  const { id, hints = [], points, signatures = {} } = exercise;
  const problems: string[] = [];
  if (!/^\d\d-[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) problems.push(`${id}: the id must look like 01-topic/name.`);
  if (!(points > 0)) problems.push(`${id}: points must be a number above 0 in exercises.json.`);
  const filled = new Set(hints.filter((hint) => hint.trim() !== ''));
  if (filled.size !== 3) {
    problems.push(`${id}: expected three different hints in exercises.json, found ${filled.size}.`);
  }
  if (Object.keys(signatures).length === 0)
    problems.push(`${id}: exercises.json names no function to write.`);
  for (const path of Object.values(exercisePaths(id))) {
    if (!existsSync(path)) problems.push(`${id}: ${shown(path)} is missing.`);
  }
  return [...problems, ...signatureProblems(exercise), ...wrongAnswerProblems(id)];
}

function signatureProblems({ id, signatures = {} }: Exercise): string[] {
  const { solution } = exercisePaths(id);
  if (!existsSync(solution)) return [];
  const text = readFileSync(solution, 'utf8')
    .replace(/\s+/g, ' ')
    .replace(/,\s*\)/g, ')');
  return Object.values(signatures)
    .filter((signature) => !text.replaceAll('( ', '(').includes(`function ${signature}`))
    .map(
      (signature) =>
        `${id}: exercises.json promises "${signature}", which solutions/${id}.ts does not export.`,
    );
}

function wrongAnswerProblems(id: string): string[] {
  const wrong = wrongAnswers(id);
  const problems = wrong
    .filter(({ message }) => message === '')
    .map(
      ({ path }) => `${id}: ${shown(path)} does not name its message ("// message: …" in its first lines).`,
    );
  if (wrong.length < LEAST_WRONG_ANSWERS) {
    problems.push(
      `${id}: expected ${LEAST_WRONG_ANSWERS} known-wrong answers or more, found ${wrong.length}.`,
    );
  }
  const repeated = wrong.find(
    ({ message }, i) => wrong.findIndex((other) => other.message === message) !== i,
  );
  if (repeated) problems.push(`${id}: two wrong answers name the same message, "${repeated.message}".`);
  return problems;
}

/** Files below exercises/, solutions/ and test/exercises/ that no exercise owns. */
export function strayFiles(all: readonly Exercise[]): string[] {
  const owned = new Set([projectPath('exercises', 'exercises.json'), projectPath('exercises', 'README.md')]);
  for (const { id } of all) {
    for (const path of Object.values(exercisePaths(id))) owned.add(path);
    for (const { path } of wrongAnswers(id)) owned.add(path);
  }
  const folders = ['exercises', 'solutions', join('test', 'exercises')];
  return folders
    .flatMap((folder) => filesBelow(projectPath(folder)))
    .filter((path) => !owned.has(path) && !path.includes('.ipynb_checkpoints'))
    .map((path) => `${shown(path)} belongs to no exercise of exercises.json: remove it or add the exercise.`);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function shown(path: string): string {
  return relative(projectPath(), path).split(sep).join('/');
}
