// *strong*: bubblewrap with namespaces of its own, a read-only runtime, and nothing of the course but the cell.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtPath, projectPath } from '../../core';
import { type ControlGroup, openControlGroup } from './control-group';
import { allowNamespaces } from './namespaces';
import { seenAs, seenProblem, systemFolders } from './system-folders';
import { ENCLOSURE_LIMITS, type Enclosure, type Probe } from './tiers';

const NAMESPACES = [
  '--unshare-user',
  '--unshare-pid',
  '--unshare-net',
  '--unshare-ipc',
  '--unshare-uts',
  '--unshare-cgroup-try',
  '--disable-userns',
];

/** Nobody, inside and out of it. */
const USER = '65534';
const INSIDE = '/cell';

/**
 * Whether bubblewrap works here: a tiny program is really run in it.
 * @param secret what a cell must not be able to read, beside the course itself.
 */
export function probeBubblewrap(secret: readonly string[] = []): Probe {
  const { error, status, stderr } = spawnSync('bwrap', [...sandbox(), '/cell/node', '-e', ''], {
    timeout: 10_000,
  });
  if (error)
    return { available: false, why: 'bubblewrap is not installed', mend: 'sudo apt install bubblewrap' };
  if (status === 0) return seenProblem(secret.filter((path) => !isInCourse(path))) ?? { available: true };
  const said = String(stderr).trim().split('\n')[0];
  if (/namespace|uid map|Operation not permitted/i.test(said)) {
    const why = `this system does not let bubblewrap make namespaces (${said})`;
    const mend = allowNamespaces();
    return { available: false, why, ...(mend ? { mend } : {}) };
  }
  return { available: false, why: `bubblewrap does not run here (${said})` };
}

function isInCourse(path: string): boolean {
  return !relative(realpathSync(projectPath()), realpathSync(path)).startsWith('..');
}

/** Encloses cells with bubblewrap, and with a control group where this user may make one. */
export function bubblewrap(): Enclosure {
  const group = openControlGroup(ENCLOSURE_LIMITS);
  return {
    tier: 'strong',
    gives: {
      network: 'none',
      files: 'a read-only runtime and two small scratch folders',
      memory: group
        ? `${ENCLOSURE_LIMITS.memoryMiB} MiB by the kernel`
        : 'watched by the judge, not by the kernel',
      processes: group
        ? `${ENCLOSURE_LIMITS.processes} by the kernel`
        : 'not limited, but ended with the cell',
    },
    command: (args) => enter(group, 'bwrap', [...sandbox(), `${INSIDE}/node`, ...args]),
    cellFolder: INSIDE,
    memoryKills: () => group?.memoryKills() ?? 0,
    sweep: () => {}, // they ended with their namespace
    close: () => group?.close(),
  };
}

/** A process joins a control group by writing its own number there, before it becomes the sandbox. */
function enter(
  group: ControlGroup | undefined,
  file: string,
  args: string[],
): ReturnType<Enclosure['command']> {
  if (!group) return { file, args };
  const join = group.files.map((path) => `echo $$ > '${path}'`).join(' && ');
  return { file: '/bin/sh', args: ['-c', `${join} && exec "$@"`, 'sh', file, ...args] };
}

function sandbox(): string[] {
  const scratch = ['--size', String(ENCLOSURE_LIMITS.scratchMiB * 2 ** 20), '--tmpfs'];
  const grading = builtPath('grading');
  return [
    ...NAMESPACES,
    ...[
      '--die-with-parent',
      '--new-session',
      '--clearenv',
      '--cap-drop',
      'ALL',
      '--uid',
      USER,
      '--gid',
      USER,
    ],
    ...systemFolders().flatMap((path) => ['--ro-bind', path, path]),
    // A course may lie in /usr/src, as in many containers: an empty folder comes before it.
    ...seenAs(projectPath()).flatMap((path) => ['--tmpfs', path, '--remount-ro', path]),
    ...['--ro-bind', process.execPath, `${INSIDE}/node`],
    ...['cell', 'channel'].flatMap((name) => ['--ro-bind', join(grading, name), `${INSIDE}/${name}`]),
    ...['--proc', '/proc', '--dev', '/dev', ...scratch, '/dev/shm', ...scratch, '/tmp'],
    // The root and /dev are memory too, and bubblewrap gives them no size: nothing may be written there.
    ...['--remount-ro', '/dev', '--remount-ro', '/', '--chdir', '/tmp', '--'],
  ];
}
