// Which files belong to the exercises, and what is wrong before any of them runs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectPath } from '../../core';
import { type Exercise, exercisePaths, rightAnswers, wrongAnswerProblems, wrongAnswers } from '../../grading';
import { hintProblems } from './concrete-hints';
import { entryProblems } from './entry';
import { sourceProblems } from './solution-source';

/** What is wrong with one exercise's entry and files, as sentences. */
export function layoutProblems(exercise: Exercise): string[] {
  return [
    ...entryProblems(exercise),
    ...missingFiles(exercise.id),
    ...hintProblems(exercise),
    ...sourceProblems(exercise),
    ...testProblems(exercise.id),
    ...wrongAnswerProblems(exercise.id),
  ];
}

function missingFiles(id: string): string[] {
  const { solution, test, stub } = exercisePaths(id);
  const steps = [
    [solution, 'Write it, with the learner’s part between "// #region solution" and "// #endregion".'],
    [test, 'Write it, as CONTRIBUTING.md shows.'],
    [stub, `Run "npm run course -- stubs ${id}".`],
  ];
  return steps
    .filter(([path]) => !existsSync(path))
    .map(([path, step]) => `${id}: ${shown(path)} is missing. ${step}`);
}

/** Whoever knows the examples by heart must not pass, so some inputs have to be random. */
function testProblems(id: string): string[] {
  const { test } = exercisePaths(id);
  if (!existsSync(test) || /\blaw\(|\brandom\(\)/.test(readFileSync(test, 'utf8'))) return [];
  return [
    `${id}: ${shown(test)} draws no random inputs, so an answer that knows the examples by heart passes. ` +
      'Hold the function to a law over drawn inputs, as CONTRIBUTING.md shows.',
  ];
}

/** Files below exercises/, solutions/ and test/exercises/ that no exercise owns. */
export function strayFiles(all: readonly Exercise[]): string[] {
  const owned = new Set([projectPath('exercises', 'exercises.json'), projectPath('exercises', 'README.md')]);
  for (const { id } of all) {
    for (const path of Object.values(exercisePaths(id))) owned.add(path);
    for (const { path } of wrongAnswers(id)) owned.add(path);
    for (const path of rightAnswers(id)) owned.add(path);
  }
  const folders = ['exercises', 'solutions', join('test', 'exercises')];
  return folders
    .flatMap((folder) => filesBelow(projectPath(folder)))
    .filter((path) => !owned.has(path) && !path.includes('.ipynb_checkpoints'))
    .map(
      (path) =>
        `${shown(path)} belongs to no exercise of exercises.json: remove it, or add the exercise's entry there.`,
    );
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
