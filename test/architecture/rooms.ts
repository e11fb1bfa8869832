// Rooms that are too small: a short file that one other file imports mostly belongs into that file.
import { dirname, join, relative } from 'node:path';
import type { Imports } from './circles';
import type { Source } from './imports';
import { SHORT_LINES, SMALL_ROOMS } from './table';

/**
 * A sentence for each short file with a single importer that has no reason in SMALL_ROOMS, and for each reason that
 * stands there for nothing. A file whose names the area's own list gives to everybody has more users than are counted.
 */
export function roomFaults(lib: string, sources: readonly Source[], imports: Imports): string[] {
  const small = smallRooms(lib, sources, imports);
  const unexplained = [...small].filter(([file]) => !(file in SMALL_ROOMS));
  const needless = Object.keys(SMALL_ROOMS).filter((file) => imports.has(file) && !small.has(file));
  return [
    ...unexplained.map(
      ([file, importer]) =>
        `lib/${file} has at most ${SHORT_LINES} lines and only lib/${importer} imports it. Merge it into that file, or give its reason in test/architecture/table.ts.`,
    ),
    ...needless.map(
      (file) =>
        `lib/${file} is longer than ${SHORT_LINES} lines or has several importers. Take its reason out of test/architecture/table.ts.`,
    ),
  ];
}

/** Each short file with a single importer, and that importer. */
export function smallRooms(lib: string, sources: readonly Source[], imports: Imports): Map<string, string> {
  const importersOf = (file: string): string[] =>
    [...imports.keys()].filter((other) => imports.get(other)?.includes(file));
  const small = sources
    .filter(({ file, lines }) => lines <= SHORT_LINES && !file.endsWith('/index.ts'))
    .map(({ file }) => relative(lib, file));
  return new Map(
    small.flatMap((file): [string, string][] => {
      const importers = importersOf(file);
      const isPublic = importers.some(
        (other) => dirname(other) === file.split('/')[0] && other === join(dirname(other), 'index.ts'),
      );
      return importers.length === 1 && !isPublic ? [[file, importers[0]]] : [];
    }),
  );
}
