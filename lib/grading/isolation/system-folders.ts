// The folders of the machine's own system that every cell sees, and what of ours may lie in them.
import { existsSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Probe } from './tiers';

/** What Node and its libraries need. */
export function systemFolders(): string[] {
  return ['/usr', '/lib', '/lib64', '/lib32'].filter((path) => existsSync(path));
}

/** The paths by which a cell would find a file or folder; none when it lies elsewhere, as it should. */
export function seenAs(path: string): string[] {
  if (!existsSync(path)) return [];
  const real = realpathSync(path);
  return systemFolders().flatMap((folder) => {
    const start = realpathSync(folder); // /lib may be a link to /usr/lib
    return real.startsWith(start + sep) ? [folder + real.slice(start.length)] : [];
  });
}

/** Why a tier can't be used whose cells would see one of these; undefined when they see none. */
export function seenProblem(secret: readonly string[]): Probe | undefined {
  const seen = secret.find((path) => seenAs(path).length > 0);
  if (seen === undefined) return undefined;
  return {
    available: false,
    why: `every cell can read the system's folders, and ${seen} lies in one`,
    mend: `move ${seen} to a folder of its own, such as one in /srv`,
  };
}
