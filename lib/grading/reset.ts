// Puts an exercise back to its stub; what was there is kept.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectPath } from '../core';
import { exercisePaths, findExercise } from './manifest';
import { startOf } from './release/reference';

/**
 * Writes the stub of an exercise again.
 * @returns where the former file was kept, relative to the course's folder; undefined when there was none, or when it
 * was the stub already.
 */
export function resetExercise(id: string): { exercise: string; kept: string | undefined } {
  const exercise = findExercise(id).id;
  const { stub } = exercisePaths(exercise);
  const text = startOf(exercise);
  const kept = existsSync(stub) && readFileSync(stub, 'utf8') !== text ? keep(stub, exercise) : undefined;
  mkdirSync(dirname(stub), { recursive: true });
  const draft = `${stub}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, stub);
  return { exercise, kept };
}

function keep(path: string, id: string): string {
  const time = new Date().toISOString().replaceAll(':', '-').replace(/\..*/, '');
  const kept = `.course/kept/${id}.${time}.ts`;
  const target = projectPath(...kept.split('/'));
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(path, target);
  return kept;
}
