// The formats of results, and the choice among them.
import { CourseError } from '../../core';
import type { Writer } from '../results/writer';
import { csv } from './csv';
import { exercism } from './exercism';
import { github } from './github';
import { gradescope } from './gradescope';
import { html } from './html';
import { json } from './json';
import { junit } from './junit';

/** Every format, in the order in which they are listed. */
export const WRITERS: readonly Writer[] = [json, junit, gradescope, exercism, github, csv, html];

/**
 * The writers that a command line names, with commas between; each once.
 * @throws CourseError for a name that is no format.
 */
export function chooseWriters(names: string): Writer[] {
  const asked = new Set(
    names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  );
  return [...asked].map((name) => {
    const writer = WRITERS.find((known) => known.name === name);
    if (writer) return writer;
    const all = WRITERS.map((known) => known.name).join(', ');
    throw new CourseError(`Expected formats among ${all}, got ${JSON.stringify(name)}. Name those you want.`);
  });
}
