// A name of somebody's choice becomes one that is safe in paths, tables and pages; the name itself stays as data.
import { createHash } from 'node:crypto';

/** The longest id, in characters. */
const LONGEST = 64;

/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Ids for the names of a class: letters, digits, `.`, `_` and `-`, at most 64, unique also where `A` is taken for `a`.
 *
 * A name that is safe stays as it is. From any other one the unsafe characters go, and a mark that follows from the
 * name comes in their place, so that an id does not depend on who else is in the class.
 * @param names all different.
 */
export function learnerIds(names: readonly string[]): Map<string, string> {
  const folded = new Map<string, number>();
  for (const name of names) folded.set(name.toLowerCase(), (folded.get(name.toLowerCase()) ?? 0) + 1);
  const isPlain = (name: string): boolean => isSafe(name) && folded.get(name.toLowerCase()) === 1;
  const taken = new Set(names.filter(isPlain).map((name) => name.toLowerCase()));
  const ids = new Map<string, string>();
  for (const name of [...names].sort()) ids.set(name, isPlain(name) ? name : markedId(name, taken));
  return ids;
}

function isSafe(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) && name.length <= LONGEST && !unfit(name);
}

function unfit(name: string): boolean {
  return RESERVED.test(name) || name.endsWith('.') || name.includes('..');
}

function markedId(name: string, taken: Set<string>): string {
  const letters = name.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-');
  const start = letters.replace(/^-+|-+$/g, '').slice(0, LONGEST - 20) || 'learner';
  const digest = createHash('sha256').update(name).digest('hex');
  for (let length = 8; ; length++) {
    const id = `${start}-${digest.slice(0, length)}`;
    if (taken.has(id.toLowerCase())) continue; // somebody has called themselves like another one's id
    taken.add(id.toLowerCase());
    return id;
  }
}
