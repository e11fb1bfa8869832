// The names within a package: no way out of it, and no two that a computer could take for the same file.
import { NOT_LOOKED_INTO } from './limits';
import { Rejection, rejected, shownPath } from './package';

/** The first folder on a path that tools make; undefined when the path is to be looked at. */
export function toolFolder(path: string): string | undefined {
  const parts = path.split('/');
  const at = parts.findIndex((part) => NOT_LOOKED_INTO.includes(part));
  return at < 0 ? undefined : parts.slice(0, at + 1).join('/');
}

/** @throws Rejection for a path that leads out of its package or holds characters that no file name needs. */
export function checkPath(path: string): void {
  const next = 'Pack the folder of your exercises again, with an ordinary program.';
  if (/^\/|^[A-Za-z]:/.test(path)) throw rejected(path, 'is an absolute path', next);
  if (path.split('/').includes('..')) throw rejected(path, 'leads out of the package', next);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be found
  if (/[\u0000-\u001f\u007f]/.test(path)) throw rejected(path, 'has control characters in its name', next);
}

/** @throws Rejection when two paths are equal, or equal on a computer that takes `A` for `a`. */
export function checkDistinct(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other === path) throw rejected(path, 'is in the package twice', 'Hand in one of them.');
    if (other !== undefined) {
      throw new Rejection(
        `${shownPath(other)} and ${shownPath(path)} are the same name on many computers. Hand in one of them.`,
      );
    }
    seen.set(folded, path);
  }
}
