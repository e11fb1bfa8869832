// One set-up at a time in a clone. The lock outlives a killed set-up only until the next one looks at it.
import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isRunning, startOf } from './processes.mjs';

const LOOK_AGAIN_MS = 250;

/**
 * Takes the clone's lock, waiting while another set-up holds it.
 * @param onWait called once with the holder's process id when there is a wait.
 * @returns `noteChild(pid)`, which names the program in hand, and `release()`.
 */
export async function takeLock(root, onWait) {
  const path = join(root, '.setup', 'lock.json');
  accessSync(root, constants.W_OK); // else mkdir says that the folder is missing, which is not the fault
  mkdirSync(join(root, '.setup'), { recursive: true });
  const me = { pid: process.pid, started: startOf(process.pid) };
  let waiting = false;
  while (!claim(path, me)) {
    const holder = read(path);
    if (!holder) continue;
    if (!isRunning(holder)) {
      clear(path, holder);
      continue;
    }
    if (!waiting) onWait(holder.pid);
    waiting = true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return {
    noteChild: (pid) => replace(path, { ...me, child: { pid, started: startOf(pid) } }),
    release: () => rmSync(path, { force: true }),
  };
}

/** Makes the lock, complete from its first moment; false when there is one. */
function claim(path, me) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(me));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(path, content) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content));
  renameSync(draft, path);
}

/** Removes a dead set-up's lock, and ends the program that it left running, which would write beside us. */
function clear(path, holder) {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else cleared it first
  }
  const moved = read(aside);
  if (moved && isRunning(moved)) return replaceBack(aside, path); // a new holder came between the look and the move
  rmSync(aside, { force: true });
  if (isRunning(holder.child)) endGroup(holder.child.pid);
}

function replaceBack(aside, path) {
  try {
    linkSync(aside, path);
  } catch {
    // a third one holds it already; it is told apart by its own process id
  }
  rmSync(aside, { force: true });
}

function endGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // it has ended already
  }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
