// The processes of one user, found and ended by root.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { asUser } from './cell-user';

/** How often the processes that a cell has left are ended anew. */
const MOST_ROUNDS = 100;

/**
 * One signal to all of this user's processes at once is the only end that a fork bomb can't outrun; a process that sends
 * such signals itself ends whoever would send one, and is ended by root, one by one.
 */
export function endProcesses(user: number): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    spawnSync('setpriv', [...asUser(user), 'sh', '-c', 'kill -KILL -1'], { timeout: 10_000 });
    const left = processesOf(user);
    if (left.length === 0) return;
    left.forEach(endProcess);
  }
}

/** The numbers of a user's processes; those that have ended and were not yet waited for are none. */
function processesOf(user: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isOf(user, pid));
}

/** The owner of the files in /proc would not do: a process can give them to root. */
function isOf(user: number, pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, state] = /^State:\s+(\S)/m.exec(status) ?? [];
    const [, ...users] = /^Uid:\s+(\d+)\s+(\d+)/m.exec(status) ?? [];
    return state !== 'Z' && users.map(Number).includes(user);
  } catch {
    return false; // it has ended since
  }
}

/** Ends a process that may have ended by itself. */
function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended since
  }
}
