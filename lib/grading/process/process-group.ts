// Ends a process with all that it started, where the system knows groups of processes.
import type { ChildProcess } from 'node:child_process';

/** Whether a process can lead a group of its own: not on Windows, where `detached` would open a window instead. */
export function hasGroups(platform: NodeJS.Platform = process.platform): boolean {
  return platform !== 'win32';
}

/** Ends a process that was started with `detached: hasGroups()`, and its group where there is one. Never throws. */
export function killGroup(child: ChildProcess, platform: NodeJS.Platform = process.platform): void {
  if (!hasGroups(platform)) {
    child.kill('SIGKILL');
    return;
  }
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // nobody of the group is left
  }
}
