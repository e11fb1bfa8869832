// *uid*: another user for the cell, for root in a plain container where no namespaces can be made.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtPath, projectPath } from '../../core';
import { asUser, nextUser } from './cell-user';
import { makeOwnFolder } from './left-behind';
import { removeSystemV } from './system-v';
import { ENCLOSURE_LIMITS, type Enclosure, type Probe } from './tiers';
import { endProcesses } from './user-processes';

const PREFIX = 'course-cell-';

/** Where every user may write. */
const OPEN_FOLDERS = ['/tmp', '/var/tmp', '/dev/shm', '/dev/mqueue', '/run/lock'];

/**
 * Whether the cell can run as another user who can't read the course.
 * @param secret files and folders that the cell must not be able to read; each is really tried.
 */
export function probeOtherUser(secret: readonly string[] = [projectPath('exercises')]): Probe {
  if (process.getuid?.() !== 0)
    return { available: false, why: 'only root can start a process as another user' };
  const works = spawnSync('setpriv', [...asUser(nextUser()), process.execPath, '-e', ''], {
    timeout: 10_000,
  });
  if (works.error)
    return { available: false, why: 'setpriv is not installed', mend: 'sudo apt install util-linux' };
  if (works.status !== 0)
    return { available: false, why: `another user cannot run Node here (${firstLine(works.stderr)})` };
  const open = secret.find((path) => canRead(path));
  if (!open) return { available: true };
  return {
    available: false,
    why: `every user of this machine can read ${open}`,
    mend: `chmod 700 ${projectPath()}`,
  };
}

/** Encloses cells by user number and resource limits. The network stays open. */
export function otherUser(): Enclosure {
  const cellFolder = copyCell();
  const user = nextUser();
  return {
    tier: 'uid',
    gives: {
      network: 'OPEN: this way cannot close it',
      files: 'those that every user of this machine may read',
      memory: 'heap limited by V8, the whole watched by the judge',
      processes: `${ENCLOSURE_LIMITS.processes} by the kernel`,
    },
    command: (args) => ({
      file: 'prlimit',
      args: [...limits(), 'setpriv', ...asUser(user), process.execPath, ...args],
    }),
    cellFolder,
    memoryKills: () => 0,
    sweep: () => endProcesses(user),
    close: () => {
      removeFiles(user);
      removeSystemV(user);
      rmSync(cellFolder, { recursive: true, force: true });
    },
  };
}

/** The other user must not read the course, so the cell's own program goes where everybody may read. */
function copyCell(): string {
  const folder = makeOwnFolder(PREFIX);
  chmodSync(folder, 0o755);
  for (const name of ['cell', 'channel'])
    cpSync(builtPath('grading', name), join(folder, name), { recursive: true });
  return folder;
}

/**
 * Nobody else has this user number, so every file of his is a cell's. He can write only where everybody may: whatever
 * folder is closed to others is not looked into, however much lies there.
 */
function removeFiles(user: number): void {
  const folders = OPEN_FOLDERS.filter((path) => existsSync(path));
  // -execdir and rm hold the folder itself open, so that no link put in its place leads them elsewhere
  const mine = ['-uid', String(user), '-prune', '-execdir', 'rm', '-rf', '--', '{}', '+'];
  const closed = ['-type', 'd', '!', '-perm', '-0002', '-prune'];
  const search = [...folders, '-xdev', '(', ...mine, ')', '-o', '(', ...closed, ')'];
  spawnSync('find', search, { timeout: 60_000, env: { PATH: '/usr/bin:/bin' }, cwd: '/' });
}

function limits(): string[] {
  const bytes = ENCLOSURE_LIMITS.scratchMiB * 2 ** 20;
  return [
    `--nproc=${ENCLOSURE_LIMITS.processes}`,
    `--fsize=${bytes}`,
    '--core=0',
    '--nofile=256',
    '--msgqueue=0',
  ];
}

function canRead(path: string): boolean {
  return spawnSync('setpriv', [...asUser(nextUser()), 'ls', path], { timeout: 10_000 }).status === 0;
}

function firstLine(text: Buffer): string {
  return String(text).trim().split('\n')[0];
}
