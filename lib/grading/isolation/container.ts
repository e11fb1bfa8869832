// *container*: podman without network, read-only and with limits, where bubblewrap can make no namespaces of its own.
// Docker can't do it: it hands no descriptor to a container, and the channel to the cell is one.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtPath, projectPath } from '../../core';
import { isLeft, makeOwnFolder } from './left-behind';
import { seenProblem, systemFolders } from './system-folders';
import { ENCLOSURE_LIMITS, type Enclosure, type Probe } from './tiers';

/** Podman's own choice of a runtime first; crun refuses machines with both kinds of control groups, and runc does not. */
const RUNTIMES = [[], ['--runtime', 'runc']] as const;
const PREFIX = 'course-cell-';
const INSIDE = '/cell';
const USER = '65534:65534';

/** The first process of a container hears no signal of its own, and podman fills its environment: the cell is the second. */
const SECOND_PROCESS = ['/usr/bin/env', '-i', '/usr/bin/sh', '-c', '"$@"; exit $?', 'sh'];

/**
 * Whether podman works here: a tiny program is really run in it.
 * @param secret what a cell must not be able to read, beside the course itself.
 */
export function probeContainer(secret: readonly string[] = []): Probe {
  const { error, stderr } = spawnSync('podman', ['--version'], { timeout: 10_000 });
  if (error)
    return { available: false, why: 'podman is not installed', mend: 'sudo apt install podman runc' };
  if (findRuntime()) return seenProblem([projectPath(), ...secret]) ?? { available: true };
  return { available: false, why: `podman does not run a container here (${refusal || String(stderr)})` };
}

let refusal = '';
let found: readonly string[] | undefined;

function findRuntime(): readonly string[] | undefined {
  if (!found) removeLeft();
  found ??= RUNTIMES.find((runtime) => {
    const root = makeRoot();
    const name = `${PREFIX}${process.pid}-probe`;
    const args = [
      ...podmanRun(runtime, name).filter((word) => !word.startsWith('--preserve')),
      root,
      `${INSIDE}/node`,
      '-e',
      '',
    ];
    const tried = spawnSync('podman', args, { timeout: 30_000 });
    podman('rm', '--force', '--time', '0', name);
    rmSync(root, { recursive: true, force: true });
    if (tried.status !== 0) refusal = String(tried.stderr).trim().split('\n').pop()?.slice(0, 200) ?? '';
    return tried.status === 0;
  });
  return found;
}

/** A container's name holds the number of its judge: what a killed judge left behind is found and removed by the next. */
function removeLeft(): void {
  const { stdout } = podman('ps', '--all', '--filter', `name=^${PREFIX}`, '--format', '{{.Names}}');
  const left = String(stdout ?? '')
    .split('\n')
    .filter((name) => isLeft(name, PREFIX));
  if (left.length > 0) podman('rm', '--force', '--time', '0', ...left);
}

/** Encloses each cell in a container of its own, made of this machine's own system and Node. */
export function container(): Enclosure {
  const runtime = findRuntime() ?? [];
  const root = makeRoot();
  let cells = 0;
  let kills = 0;
  const name = (): string => `${PREFIX}${process.pid}-${cells}`;
  return {
    tier: 'container',
    gives: {
      network: 'none',
      files: 'a read-only runtime and two small scratch folders',
      memory: `${ENCLOSURE_LIMITS.memoryMiB} MiB by the kernel`,
      processes: `${ENCLOSURE_LIMITS.processes} by the kernel`,
    },
    command: (args) => {
      cells++;
      const run = [...podmanRun(runtime, name()), root];
      return { file: 'podman', args: [...run, ...SECOND_PROCESS, `${INSIDE}/node`, ...args] };
    },
    cellFolder: INSIDE,
    memoryKills: () => kills,
    sweep: () => {
      const { stdout } = podman('inspect', '--format', '{{.State.OOMKilled}}', name());
      if (String(stdout).trim() === 'true') kills++;
      podman('rm', '--force', '--time', '0', name());
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The arguments up to the root folder. Exported for its test. */
export function podmanRun(runtime: readonly string[], name: string): string[] {
  const { memoryMiB, processes, scratchMiB } = ENCLOSURE_LIMITS;
  const memory = `${memoryMiB}m`;
  const grading = builtPath('grading');
  const binds = [
    ...systemFolders().map((path) => `${path}:${path}:ro`),
    `${process.execPath}:${INSIDE}/node:ro`,
    ...['cell', 'channel'].map((part) => `${join(grading, part)}:${INSIDE}/${part}:ro`),
  ];
  return [
    ...runtime,
    ...[
      'run',
      '--name',
      name,
      '--log-driver',
      'none',
      '--hostname',
      'cell',
      '--user',
      USER,
      '--workdir',
      '/tmp',
    ],
    ...[
      '--network',
      'none',
      '--ipc',
      'private',
      '--pid',
      'private',
      '--uts',
      'private',
      '--http-proxy=false',
    ],
    ...['--cap-drop', 'all', '--security-opt', 'no-new-privileges', '--read-only', '--read-only-tmpfs=false'],
    ...['--memory', memory, '--memory-swap', memory, '--pids-limit', String(processes)],
    ...['--ulimit', 'nofile=256:256', '--ulimit', 'nproc=64:64', '--ulimit', 'core=0:0'],
    ...['--shm-size', `${scratchMiB}m`, '--tmpfs', `/tmp:rw,size=${scratchMiB}m,mode=1777,nosuid,nodev`],
    ...binds.flatMap((bind) => ['--volume', bind]),
    '--preserve-fds=1',
    '--rootfs',
  ];
}

/** An empty tree to hang the mounts in: no image is fetched from anywhere. */
function makeRoot(): string {
  const root = makeOwnFolder(`${PREFIX}root-`);
  chmodSync(root, 0o755); // the user inside is nobody
  for (const name of ['usr', 'lib', 'lib64', 'lib32', 'proc', 'sys', 'dev', 'etc', 'run', 'tmp', 'cell'])
    mkdirSync(join(root, name));
  return root;
}

function podman(...args: string[]): { stdout: Buffer } {
  return spawnSync('podman', args, { timeout: 30_000 });
}
