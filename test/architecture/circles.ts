// Circles of imports: of files, and of folders inside an area. In a circle no part can be read, tested or moved alone.
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Source } from './imports';

/** Who imports whom, by the paths inside lib/. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The files of lib/ that each file imports; `targetOf` gives the path of a specifier without its extension. */
export function fileImports(
  lib: string,
  sources: readonly Source[],
  targetOf: (file: string, specifier: string) => string | undefined,
): Imports {
  const fileOf = (file: string, specifier: string): string[] => {
    const target = targetOf(file, specifier);
    const found = [`${target}.ts`, join(`${target}`, 'index.ts')].find((path) => target && existsSync(path));
    return found ? [relative(lib, found)] : [];
  };
  return new Map(
    sources.map(({ file, imports }) => [
      relative(lib, file),
      [...new Set(imports.flatMap(({ specifier }) => fileOf(file, specifier)))],
    ]),
  );
}

/** The folders that each folder of an area imports. The area's own list of names looks into all of them, and is left out. */
function folderImports(files: Imports): Imports {
  const folders = new Map<string, string[]>();
  for (const [file, targets] of files) {
    const from = dirname(file);
    const inside = targets.map(dirname).filter((to) => to !== from && areaOf(to) === areaOf(from));
    if (file !== join(areaOf(file), 'index.ts'))
      folders.set(from, [...(folders.get(from) ?? []), ...new Set(inside)]);
  }
  return folders;
}

/** A sentence for each circle. */
export function circleFaults(files: Imports): string[] {
  const say = (kind: string, circle: readonly string[]) =>
    `These ${kind} import each other: ${circle.map((path) => `lib/${path}`).join(' -> ')}. Move what both need below them.`;
  return [
    ...circles(files).map((circle) => say('files', circle)),
    ...circles(folderImports(files)).map((circle) => say('folders', circle)),
  ];
}

/** Circles, each from its first name in the alphabet back to itself; of those that share a part, the first found. */
function circles(graph: Imports): string[][] {
  const reported = new Set<string>();
  return [...graph.keys()].sort().flatMap((start) => {
    const circle = reported.has(start) ? undefined : wayBack(graph, start);
    for (const part of circle ?? []) reported.add(part);
    return circle ? [circle] : [];
  });
}

/** The shortest way from a part back to itself; undefined when there is none. */
function wayBack(graph: Imports, start: string): string[] | undefined {
  const ways = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way[way.length - 1]) ?? []) {
      if (next === start) return [...way, start];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

function areaOf(path: string): string {
  return path.split('/')[0];
}
