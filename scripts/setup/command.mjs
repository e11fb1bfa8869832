// Runs one program of a step: its output goes to the step's log, its last line to the display.
import { spawn } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { Interrupted } from './failures.mjs';
import { hasGroups, signalGroup } from './processes.mjs';

/** A program that ended badly: `tail` holds its last lines, `reason` says how it ended. */
export class CommandFailure extends Error {
  constructor(program, reason, tail) {
    super(`${program} ${reason}`);
    this.name = 'CommandFailure';
    this.reason = reason;
    this.tail = tail;
  }
}

const TAIL_CHARACTERS = 20_000;
const running = new Set();
let interruption;

/**
 * Runs a program to its end and gives back what it printed last.
 * @param options `cwd`, `env`, `log` (a file, appended to), `onLine` (called with each line), `onStart` and `onEnd`
 *   (called with the process id), `limitMs` (it is ended after that; 20 minutes).
 * @throws CommandFailure when it can't start, ends with another status than 0, or takes too long; what the file system
 *   throws when the log or the lock can't be written, after the program was ended.
 */
export function runCommand(program, args, options = {}) {
  if (interruption) return Promise.reject(interruption);
  const log = options.log ? openSync(options.log, 'a') : undefined;
  if (log) writeSync(log, `$ ${[program, ...args].join(' ')}\n`);
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasGroups(), // so that all of it can be ended together
    windowsHide: true,
  });
  const tail = collect(child, log, options.onLine);
  try {
    if (child.pid) options.onStart?.(child.pid);
  } catch (error) {
    tail.stop(error);
  }
  return finish(child, program, tail, options.limitMs ?? 20 * 60_000).finally(() => {
    if (log) closeSync(log);
    if (child.pid) options.onEnd?.(child.pid);
  });
}

/** Waits until all have ended, so that none goes on behind a failure. @throws what the first in order was rejected with. */
export async function allEnded(promises) {
  const endings = await Promise.allSettled(promises);
  const failed = endings.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return endings.map(({ value }) => value);
}

function collect(child, log, onLine) {
  const tail = { text: '', fault: undefined };
  tail.stop = (error) => {
    tail.fault ??= error; // such as a full disk: what the program would do now is in vain
    signalGroup(child.pid, 'SIGKILL');
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
      writeLog(log, chunk, tail);
      tail.text = (tail.text + chunk).slice(-TAIL_CHARACTERS);
      const lines = chunk.split(/[\r\n]+/).filter((line) => line.trim());
      if (lines.length > 0) onLine?.(lines[lines.length - 1].trim());
    });
  }
  return tail;
}

function writeLog(log, chunk, tail) {
  try {
    if (log) writeSync(log, chunk);
  } catch (error) {
    tail.stop(error);
  }
}

function finish(child, program, tail, limitMs) {
  running.add(child);
  return new Promise((resolve, reject) => {
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      signalGroup(child.pid, 'SIGKILL');
    }, limitMs);
    const settle = (failure) => {
      clearTimeout(limit);
      running.delete(child);
      if (interruption) reject(interruption);
      else if (tail.fault) reject(tail.fault);
      else if (failure) reject(new CommandFailure(program, failure, tail.text));
      else resolve(tail.text);
    };
    child.on('error', (error) => settle(`could not start: ${error.message}`));
    child.on('close', (code, signal) => {
      if (late) settle(`took longer than ${Math.round(limitMs / 1000)} s`);
      else settle(code === 0 ? undefined : `ended with ${signal ?? `status ${code}`}`);
    });
  });
}

/** Ends every program that is running; from then on `runCommand` rejects with `Interrupted`. */
export function interruptCommands(signal) {
  endCommands(new Interrupted(signal));
}

/** The same for another reason: from then on `runCommand` rejects with that. */
export function endCommands(reason) {
  interruption = reason;
  for (const child of running) signalGroup(child.pid, 'SIGTERM');
  setTimeout(() => {
    for (const child of running) signalGroup(child.pid, 'SIGKILL');
  }, 3000).unref();
}

/** @throws what ended the commands, once something has. */
export function throwIfEnded() {
  if (interruption) throw interruption;
}
