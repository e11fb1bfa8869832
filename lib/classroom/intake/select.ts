// From everything that a package holds to the files of known exercises; the rest is named, with the reason.
import { shorten } from '../../core';
import { INTAKE_LIMITS } from './limits';
import { type Package, type PackedFile, Rejection, shownPath } from './package';

/** Which exercises there are. */
export interface Wanted {
  /** Every exercise of the course. */
  readonly known: readonly string[];
  /** Those that are graded now. */
  readonly graded: readonly string[];
}

/** A file that was handed in and not looked at. */
export interface Ignored {
  readonly path: string;
  readonly why: string;
}

/** The files of a package, told apart. */
export interface Selection {
  /** By exercise; none where nothing was handed in. */
  readonly files: ReadonlyMap<string, PackedFile>;
  readonly ignored: readonly Ignored[];
}

/** Folders that a course has beside its exercises: never the wrapping of a hand-in. */
const OTHER_FOLDERS = ['bench', 'data', 'lib', 'notebooks', 'scripts', 'solutions', 'test', 'tests'];

/**
 * Finds `NN-topic/name.ts` and `exercises/NN-topic/name.ts`, at the top or within the one folder that wraps everything;
 * where no exercise lies in its folder also a bare `name.ts` at the top, as web forms hand files on.
 * @throws Rejection when an exercise is there twice, or exercises lie in several folders.
 */
export function selectExercises(pack: Package, wanted: Wanted): Selection {
  const prefixes = prefixesOf(pack, wanted.known);
  const files = new Map<string, PackedFile>();
  const ignored: Ignored[] = pack.skipped.map((path) => ({ path: `${path}/`, why: 'made by a tool' }));
  for (const file of pack.files) {
    const id =
      prefixes.length > 0
        ? exerciseAt(file.path, prefixes, wanted.known)
        : bareExercise(file.path, wanted.known);
    if (id === undefined)
      ignored.push({ path: file.path, why: whyIgnored(file.path, prefixes, wanted.known) });
    else if (!wanted.graded.includes(id)) ignored.push({ path: file.path, why: 'not graded this time' });
    else keep(files, id, file);
  }
  return { files, ignored: inGroups(ignored) };
}

function keep(files: Map<string, PackedFile>, id: string, file: PackedFile): void {
  const other = files.get(id);
  if (other) {
    throw new Rejection(
      `${id} is there twice, as ${shownPath(other.path)} and as ${shownPath(file.path)}. Hand in one of them.`,
    );
  }
  files.set(id, file);
}

/** Where the exercises begin: at the top, or within a folder that wraps all of them; nowhere without any. */
function prefixesOf(pack: Package, known: readonly string[]): string[] {
  const top = ['', 'exercises/'];
  if (pack.files.some(({ path }) => exerciseAt(path, top, known) !== undefined)) return top;
  const wrappers = new Set<string>();
  for (const { path } of pack.files) {
    const folder = path.split('/')[0];
    const within = [`${folder}/`, `${folder}/exercises/`];
    if (!OTHER_FOLDERS.includes(folder) && exerciseAt(path, within, known) !== undefined)
      wrappers.add(folder);
  }
  if (wrappers.size > 1) {
    const names = [...wrappers].slice(0, 3).map(shownPath).join(', ');
    throw new Rejection(`Exercises lie in several folders (${names}). Hand in one folder for one learner.`);
  }
  return [...wrappers].flatMap((folder) => [`${folder}/`, `${folder}/exercises/`]);
}

function exerciseAt(path: string, prefixes: readonly string[], known: readonly string[]): string | undefined {
  if (!path.endsWith('.ts')) return undefined;
  const ids = prefixes
    .filter((prefix) => path.startsWith(prefix))
    .map((prefix) => path.slice(prefix.length, -3));
  return ids.find((id) => known.includes(id));
}

/** The exercise of a file without its folder, where only one has that name. */
function bareExercise(path: string, known: readonly string[]): string | undefined {
  const named = known.filter((id) => path === `${id.split('/')[1]}.ts`);
  return named.length === 1 ? named[0] : undefined;
}

function whyIgnored(path: string, prefixes: readonly string[], known: readonly string[]): string {
  const almost = known.find((id) =>
    prefixes.some((at) => path.toLowerCase() === `${at}${id}.ts`.toLowerCase()),
  );
  if (almost) return `not spelt like the exercise ${almost}`;
  if (/\.(test|spec)\.[cm]?[jt]sx?$/.test(path) || /(^|\/)(tests?|__tests__)\//.test(path)) {
    return 'the course brings its own tests';
  }
  const settings =
    /(^|\/)(\.github\/|\.mocharc|package(-lock)?\.json$|tsconfig[^/]*\.json$|\.npmrc$|exercises\.json$)/;
  if (settings.test(path)) return 'the course brings its own settings';
  return 'not the file of an exercise';
}

/** A whole clone has a thousand files: those of one folder with one reason are named together. */
function inGroups(ignored: readonly Ignored[]): Ignored[] {
  const groups = new Map<string, Ignored[]>();
  for (const item of ignored) {
    const key = `${item.path.split('/').slice(0, -1)[0] ?? ''}\0${item.why}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const named = [...groups].flatMap(([key, items]) => {
    if (items.length <= INTAKE_LIMITS.ignoredPerFolder) return items;
    return [{ path: `${key.split('\0')[0] || '.'}/ (${items.length} files)`, why: items[0].why }];
  });
  const sorted = named.sort((a, b) => (a.path < b.path ? -1 : 1));
  const kept = sorted
    .slice(0, INTAKE_LIMITS.ignored)
    .map(({ path, why }) => ({ path: shorten(path, 200), why }));
  const more = sorted.length - kept.length;
  return more > 0 ? [...kept, { path: `… (${more} more)`, why: 'more than are named one by one' }] : kept;
}
