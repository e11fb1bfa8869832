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
import { throwIfEnded } from './command.mjs';
import { isRunning, signalGroup, startOf } from './processes.mjs';

const LOOK_AGAIN_MS = 250;

/** How often a lock that cannot be read is looked at before it counts as cut off, by a power cut or a full disk. */
const LOOKS_AT_UNREADABLE = 8;

/**
 * Takes the clone's lock, waiting while another set-up holds it.
 * @param onWait called once with the holder's process id when there is a wait.
 * @returns `noteChild(pid)` and `forgetChild(pid)`, which name the programs in hand, and `release()`.
 * @throws Interrupted when this set-up is stopped while it waits.
 */
export async function takeLock(root, onWait) {
  const path = join(root, '.setup', 'lock.json');
  accessSync(root, constants.W_OK); // else mkdir says that the folder is missing, which is not the fault
  mkdirSync(join(root, '.setup'), { recursive: true });
  const me = { pid: process.pid, started: startOf(process.pid) };
  for (let waits = 0, unreadable = 0; !claim(path, me); ) {
    const holder = read(path);
    unreadable = holder ? 0 : unreadable + 1;
    if (holder ? !isRunning(holder) : unreadable > LOOKS_AT_UNREADABLE) {
      clear(path, holder);
      continue;
    }
    if (holder && waits++ === 0) onWait(holder.pid);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    throwIfEnded();
  }
  return held(path, me);
}

function held(path, me) {
  const children = new Map();
  const note = () => replace(path, { ...me, children: [...children.values()] });
  return {
    noteChild(pid) {
      children.set(pid, { pid, started: startOf(pid) });
      note();
    },
    forgetChild(pid) {
      if (children.delete(pid)) note();
    },
    release() {
      children.clear();
      rmSync(path, { force: true });
    },
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
    return claimWithoutLink(path, me);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Where the file system has no hard links the lock is empty for a moment, which others wait out as unreadable. */
function claimWithoutLink(path, me) {
  try {
    writeFileSync(path, JSON.stringify(me), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function replace(path, content) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content));
  renameSync(draft, path);
}

/** Removes a dead set-up's lock, and ends the programs that it left running, which would write beside us. */
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
  for (const child of holder?.children ?? []) if (isRunning(child)) signalGroup(child.pid, 'SIGKILL');
}

function replaceBack(aside, path) {
  try {
    writeFileSync(path, readFileSync(aside), { flag: 'wx' });
  } catch {
    // a third one holds it already; it is told apart by its own process id
  }
  rmSync(aside, { force: true });
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
