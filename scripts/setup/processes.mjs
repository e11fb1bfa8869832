// Tells whether a process named in a file is still the one that was meant, since process ids are used again.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What stands for a beginning where the machine does not tell it. */
const UNKNOWN = 'running';

/** When a process began, as a text that no later process with the same id shares; undefined when it has ended. */
export function startOf(pid, platform = process.platform) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return undefined;
  }
  if (platform === 'win32') return UNKNOWN;
  return platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
}

/** Field 22 of /proc/PID/stat, counted after the name, which may hold spaces and brackets; a zombie has ended. */
function startOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return existsSync('/proc/self/stat') ? undefined : UNKNOWN; // some sandboxes hide /proc
  }
}

function startByPs(pid) {
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { env, encoding: 'utf8' }).trim() || undefined
    );
  } catch (error) {
    return error.code === 'ENOENT' ? UNKNOWN : undefined;
  }
}

/** Whether a process can lead a group of its own, as `detached` makes it: not on Windows. */
export function hasGroups(platform = process.platform) {
  return platform !== 'win32';
}

/** Signals a process that was started `detached: hasGroups()`, and all that it started. One that has ended is no fault. */
export function signalGroup(pid, signal, platform = process.platform) {
  try {
    if (hasGroups(platform)) process.kill(-pid, signal);
    else execFileSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore' });
  } catch {
    // it has ended already
  }
}

/** Whether the process that was noted as `{ pid, started }` is still running. */
export function isRunning(noted) {
  const started = noted ? startOf(noted.pid) : undefined;
  return started !== undefined && started === noted.started;
}
