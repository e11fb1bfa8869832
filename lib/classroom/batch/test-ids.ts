// Ids of tests: letters, digits and hyphens, unique within an exercise, the same in every run.
import type { ExpectedTest } from '../results/schema';

/** The titles of one test file. */
export interface Titles {
  readonly exercise: string;
  readonly hidden: boolean;
  readonly titles: readonly string[];
}

/** The tests of each file with their ids; of tests with one name, the later ones get a number. */
export function testIds(files: readonly Titles[]): ExpectedTest[][] {
  const taken = new Set<string>();
  return files.map(({ exercise, hidden, titles }) =>
    titles.map((title) => {
      const start = hidden ? `hidden-${slug(title)}` : slug(title);
      let id = start;
      for (let number = 2; taken.has(`${exercise}\0${id}`); number++) id = `${start}-${number}`;
      taken.add(`${exercise}\0${id}`);
      return { id, title, hidden };
    }),
  );
}

function slug(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 80) ?? 'test';
}
