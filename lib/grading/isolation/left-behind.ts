// Temporary folders that outlive nobody: a name holds the number of its process, so that the next one removes what a killed one left.
import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder of this process, and removes those of processes that are gone. @param prefix of the folder's name. */
export function makeOwnFolder(prefix: string): string {
  for (const name of readdirSync(tmpdir())) if (isLeft(name, prefix)) remove(name);
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Whether a name holds the number of a process that is gone. */
export function isLeft(name: string, prefix: string): boolean {
  const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0;
  return owner > 0 && !existsSync(`/proc/${owner}`);
}

/** What another user has put there is left alone. */
function remove(name: string): void {
  const folder = join(tmpdir(), name);
  const owner = lstatSync(folder, { throwIfNoEntry: false })?.uid;
  if (owner === process.getuid?.()) rmSync(folder, { recursive: true, force: true });
}
