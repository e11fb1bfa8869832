// How much memory a process takes, together with all that it has started.
import { readdirSync, readFileSync } from 'node:fs';

/** Resident bytes of a process and of everything below it; 0 where there is no /proc, such as on macOS. */
export function residentBytes(pid: number | undefined): number {
  let kibibytes = 0;
  const open = [String(pid)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    kibibytes += Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${next}/status`))?.[1] ?? 0);
    open.push(...childrenOf(next));
  }
  return kibibytes * 1024;
}

/** The kernel lists children by the thread that started them. */
function childrenOf(pid: string): string[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).match(/\d+/g) ?? []);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
