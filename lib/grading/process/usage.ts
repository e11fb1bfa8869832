// What a process takes, together with all that it has started: memory, processor time, and whether it wants more.
import { readdirSync, readFileSync } from 'node:fs';

/** One look at a process and everything below it. */
export interface Usage {
  readonly residentBytes: number;
  /** Processor time so far, in milliseconds, by steps of ten; the children that have ended count too. */
  readonly processorMs: number;
  /** Whether all of its threads wait for something: one that only waits for its turn is awake. */
  readonly asleep: boolean;
}

/** Milliseconds of a clock tick, the unit of /proc: the kernel shows every program 100 of them in a second. */
const TICK_MS = 10;

/** States of a thread that runs, or waits for its turn or for the disk: no fault of its own. */
const AWAKE = /^[RD]/;

/** @returns undefined where there is no /proc, such as on macOS and Windows, and for a process that is gone. */
export function usageOf(pid: number | undefined): Usage | undefined {
  if (statOf(`/proc/${pid}/stat`) === undefined) return undefined;
  const sum = { residentBytes: 0, processorMs: 0, asleep: true };
  const open = [String(pid)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const threads = threadsOf(next);
    sum.residentBytes += Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${next}/status`))?.[1] ?? 0) * 1024;
    sum.processorMs += ticksOf(`/proc/${next}/stat`) * TICK_MS;
    sum.asleep &&= !threads.some((thread) => AWAKE.test(statOf(`${thread}/stat`) ?? ''));
    open.push(...threads.flatMap((thread) => read(`${thread}/children`).match(/\d+/g) ?? []));
  }
  return sum;
}

/** The kernel lists children by the thread that started them. */
function threadsOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
  } catch {
    return [];
  }
}

/** What stands behind the name, which may hold spaces and brackets: the state, and then numbers. */
function statOf(path: string): string | undefined {
  const text = read(path);
  return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2);
}

/** In user and in system mode, its own and of the children that it has waited for. */
function ticksOf(path: string): number {
  const times = (statOf(path) ?? '').split(' ').slice(11, 15).map(Number);
  return times.reduce((all, ticks) => all + (ticks || 0), 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
