// One grader at a time for one results folder.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { CourseError } from '../../core';
import { writeFault } from './faults';

/**
 * Takes the lock.
 * @returns the function that gives it back.
 * @throws CourseError when another grader holds it. One that was killed holds nothing.
 */
export function takeLock(path: string): () => void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }), {
        flag: 'wx',
      });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw writeFault(path, error, 'run the same command again.');
      }
      const owner = ownerOf(path);
      if (owner !== undefined) {
        throw new CourseError(
          `Another grader (process ${owner}) is writing these results. Wait for it, or choose another folder with --out.`,
        );
      }
      rmSync(path, { force: true });
    }
  }
  throw new CourseError(`Another grader took ${path} at this moment. Run the same command again.`);
}

/** The process that holds the lock; undefined when it is gone or when its number belongs to another one by now. */
function ownerOf(path: string): number | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(path, 'utf8'));
    process.kill(pid, 0);
    return startOf(pid) === started ? pid : undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 0 : undefined;
  }
}

/** When a process began, in the system's own count; empty where there is no /proc. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
