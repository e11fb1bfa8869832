// Limits on memory and processes by the kernel, through cgroup v2 or the v1 files where a machine has those.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnclosureLimits } from './tiers';

const ROOT = '/sys/fs/cgroup';
const PREFIX = 'course-cell-';

/** A control group of this process's own. */
export interface ControlGroup {
  /** A process joins by writing its number into each of these. */
  readonly files: readonly string[];
  /** How many processes in it the kernel has ended for want of memory. */
  memoryKills(): number;
  /** Ends all processes in it and removes it. */
  close(): void;
}

/** @returns undefined where this user may not make control groups. */
export function openControlGroup(limits: EnclosureLimits): ControlGroup | undefined {
  try {
    return existsSync(join(ROOT, 'cgroup.controllers')) ? openV2(limits) : openV1(limits);
  } catch {
    return undefined;
  }
}

function openV2(limits: EnclosureLimits): ControlGroup {
  const folder = make(ROOT);
  writeFileSync(join(folder, 'memory.max'), String(limits.memoryMiB * 2 ** 20));
  writeIfThere(join(folder, 'memory.swap.max'), '0');
  writeFileSync(join(folder, 'pids.max'), String(limits.processes));
  return {
    files: [join(folder, 'cgroup.procs')],
    memoryKills: () => count(join(folder, 'memory.events'), /oom_kill (\d+)/),
    close: () => remove(folder),
  };
}

function openV1(limits: EnclosureLimits): ControlGroup {
  const memory = make(join(ROOT, 'memory'));
  const pids = make(join(ROOT, 'pids'));
  const bytes = String(limits.memoryMiB * 2 ** 20);
  writeFileSync(join(memory, 'memory.limit_in_bytes'), bytes);
  writeIfThere(join(memory, 'memory.memsw.limit_in_bytes'), bytes);
  writeFileSync(join(pids, 'pids.max'), String(limits.processes));
  return {
    files: [join(memory, 'cgroup.procs'), join(pids, 'cgroup.procs')],
    memoryKills: () => count(join(memory, 'memory.oom_control'), /oom_kill (\d+)/),
    close: () => [memory, pids].forEach(remove),
  };
}

/** The group's name holds this process's number: what a killed process left behind is found and removed by the next. */
function make(parent: string): string {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : 0;
    if (owner > 0 && !existsSync(`/proc/${owner}`)) remove(join(parent, name));
  }
  const folder = join(parent, `${PREFIX}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function remove(folder: string): void {
  for (let attempt = 0; attempt < 50 && existsSync(folder); attempt++) {
    for (const pid of members(folder)) kill(pid);
    try {
      rmdirSync(folder);
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5); // the kernel lets go of dead processes soon
    }
  }
}

function members(folder: string): number[] {
  try {
    return readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended by itself in between
  }
}

function count(path: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(path, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function writeIfThere(path: string, value: string): void {
  if (existsSync(path)) writeFileSync(path, value);
}
