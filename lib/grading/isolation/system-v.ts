// Shared memory, semaphores and queues in the manner of System V: they belong to a user, outlive every process, and are no files.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Each kind: its list in /proc, the column with its number, and the option of `ipcrm` that removes one. */
const KINDS = [
  { list: '/proc/sysvipc/shm', id: 'shmid', option: '--shmem-id' },
  { list: '/proc/sysvipc/sem', id: 'semid', option: '--semaphore-id' },
  { list: '/proc/sysvipc/msg', id: 'msqid', option: '--queue-id' },
] as const;

/** Removes all that a user has made, also what the user gave to somebody else since. */
export function removeSystemV(user: number): void {
  const words = KINDS.flatMap(({ list, id, option }) => {
    const mine = rows(list).filter(({ uid, cuid }) => uid === user || cuid === user);
    return mine.flatMap((row) => [option, String(row[id])]);
  });
  if (words.length > 0) spawnSync('ipcrm', words, { timeout: 10_000 });
}

/** The rows of a table with a line of headings; none where the kernel keeps no such table. */
function rows(path: string): Record<string, number>[] {
  try {
    const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
    const names = head.trim().split(/\s+/);
    return lines.map((line) => {
      const cells = line.trim().split(/\s+/);
      return Object.fromEntries(names.map((name, i) => [name, Number(cells[i])]));
    });
  } catch {
    return [];
  }
}
