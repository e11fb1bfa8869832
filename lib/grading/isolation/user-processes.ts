// The processes of one user, found and ended by root.
import { readdirSync, readFileSync } from 'node:fs';

/** The numbers of a user's processes; those that have ended and were not yet waited for are none. */
export function processesOf(user: number): number[] {
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
export function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended since
  }
}
