// *uid*: another user for the cell, for root in a plain container where no namespaces can be made.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../../core';
import { ENCLOSURE_LIMITS, type Enclosure, type Probe } from './tiers';

/** The first of a range of user numbers that no account has; each judge takes one of its own. */
const FIRST_USER = 2_000_000;
const USERS = 60_000;

/**
 * Whether the cell can run as another user who can't read the course.
 * @param secret files and folders that the cell must not be able to read; each is really tried.
 */
export function probeOtherUser(secret: readonly string[] = [projectPath('exercises')]): Probe {
  if (process.getuid?.() !== 0)
    return { available: false, why: 'only root can start a process as another user' };
  const works = spawnSync('setpriv', [...asUser(), process.execPath, '-e', ''], { timeout: 10_000 });
  if (works.error)
    return { available: false, why: 'setpriv is not installed', mend: 'apt-get install util-linux' };
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
      args: [...limits(), 'setpriv', ...asUser(), process.execPath, ...args],
    }),
    cellFolder,
    memoryKills: () => 0,
    close: () => rmSync(cellFolder, { recursive: true, force: true }),
  };
}

/** The other user must not read the course, so the cell's own program goes where everybody may read. */
function copyCell(): string {
  const folder = mkdtempSync(join(tmpdir(), 'course-cell-'));
  chmodSync(folder, 0o755);
  for (const name of ['cell', 'channel'])
    cpSync(join(__dirname, '..', name), join(folder, name), { recursive: true });
  return folder;
}

function limits(): string[] {
  const bytes = ENCLOSURE_LIMITS.scratchMiB * 2 ** 20;
  return [`--nproc=${ENCLOSURE_LIMITS.processes}`, `--fsize=${bytes}`, '--core=0', '--nofile=256'];
}

function asUser(): string[] {
  const user = FIRST_USER + (process.pid % USERS);
  const identity = [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'];
  return [...identity, '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all', '--pdeathsig=KILL'];
}

function canRead(path: string): boolean {
  return spawnSync('setpriv', [...asUser(), 'ls', path], { timeout: 10_000 }).status === 0;
}

function firstLine(text: Buffer): string {
  return String(text).trim().split('\n')[0];
}
