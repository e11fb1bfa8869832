// Starts one cell process: only the channel is open to it, its output is bounded, its memory is limited.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { Enclosure } from '../isolation/tiers';
import { hasGroups, killGroup } from '../process/process-group';
import { usageOf } from '../process/usage';
import { Conversation } from './conversation';
import type { CellLimits } from './limits';
import { readable } from './printed';

/** A running cell as the judge sees it from outside. */
export interface Launched {
  /** The process to look at for its use of time; undefined where it can't be seen. */
  readonly pid?: number;
  readonly channel: Duplex;
  /** Ends it at once. */
  kill(): void;
  /** Settles when the process is gone and its output is read. */
  readonly ended: Promise<Ending>;
}

/** How a cell ended, as far as the outside can tell. */
export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
  readonly reason: 'itself' | 'output' | 'memory' | 'killed';
  /** What it printed, at most `limits.outputKept` bytes. */
  readonly output: string;
}

/** Milliseconds that the output of a cell that is gone may still come in. */
const LEFTOVERS_MS = 500;

/** What a cell's process finds: nothing of ours but the folders in which an enclosure's own commands lie. */
export function cellEnvironment(
  platform: NodeJS.Platform = process.platform,
  ours: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  if (platform !== 'win32') return { PATH: '/usr/local/bin:/usr/bin:/bin' };
  return { SystemRoot: ours.SystemRoot }; // without it Windows gives Node no random numbers, and Node does not start
}

/** Starts a cell with an empty environment. The judge's own descriptors are not passed on. */
export function launchCell(limits: CellLimits, enclosure: Enclosure): Launched {
  const flags = [`--max-old-space-size=${limits.heapMiB}`, '--no-warnings'];
  const { file, args } = enclosure.command([...flags, join(enclosure.cellFolder, 'cell', 'main.js')]);
  const killsBefore = enclosure.memoryKills();
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: cellEnvironment(),
    cwd: '/',
    detached: hasGroups(), // what the cell started ends with it
    windowsHide: true,
  });
  let reason: Ending['reason'] = 'itself';
  const end = (why: Ending['reason']): void => {
    if (reason === 'itself') reason = why;
    killGroup(child);
  };
  const onExit = (): void => end('killed');
  process.once('exit', onExit);
  const output = keepOutput(child, limits, () => end('output'));
  const watch = watchMemory(child, limits, () => end('memory'));
  child.once('exit', () => leaveNothingOf(child, enclosure));
  const ended = new Promise<Ending>((resolve) => {
    child.on('close', (code, signal) => {
      clearInterval(watch);
      process.off('exit', onExit);
      if (enclosure.memoryKills() > killsBefore && reason === 'itself') reason = 'memory';
      resolve({ code, signal, reason, output: readable(output(), enclosure.cellFolder) });
    });
    child.on('error', () => resolve({ code: null, signal: null, reason, output: '' }));
  });
  const channel = child.stdio[3] as Duplex;
  channel.on('error', () => {}); // a write to a dead cell; its ending tells the story
  const pid = enclosure.tier === 'container' ? undefined : child.pid; // podman's own, and the cell is not below it
  return { pid, channel, kill: () => end('killed'), ended };
}

/** What a cell started may outlive it and hold its descriptors open: whoever waited for those would wait for good. */
function leaveNothingOf(child: ChildProcess, enclosure: Enclosure): void {
  killGroup(child);
  enclosure.sweep();
  const letGo = setTimeout(() => {
    for (const stream of child.stdio) stream?.destroy();
  }, LEFTOVERS_MS);
  child.once('close', () => clearTimeout(letGo));
}

/** First what went to the output, then what went to the errors: which of two streams is read first is chance. */
function keepOutput(child: ChildProcess, limits: CellLimits, onTooMuch: () => void): () => string {
  let bytes = 0;
  const streams = [child.stdout, child.stderr].map((stream) => {
    const kept: Buffer[] = [];
    let keptBytes = 0;
    stream?.on('data', (chunk: Buffer) => {
      if (keptBytes < limits.outputKept) kept.push(chunk.subarray(0, limits.outputKept - keptBytes));
      keptBytes += chunk.length;
      bytes += chunk.length;
      if (bytes > limits.outputBytes) onTooMuch();
    });
    return kept;
  });
  return () => Buffer.concat(streams.flat()).subarray(0, limits.outputKept).toString('utf8');
}

/**
 * The heap limit is V8's own; buffers outside the heap show only in the resident size. The process that was started may
 * be no more than what encloses the cell, and a cell may start others.
 */
function watchMemory(child: ChildProcess, limits: CellLimits, onTooMuch: () => void): NodeJS.Timeout {
  const watch = setInterval(() => {
    if ((usageOf(child.pid)?.residentBytes ?? 0) > limits.residentMiB * 2 ** 20) onTooMuch();
  }, 50);
  watch.unref();
  return watch;
}

/** How often a process is started until that is our own fault. */
const STARTS = 3;

/**
 * Starts a cell and waits until it listens. What the last one left behind may fill this machine's places for a moment,
 * so it tries again.
 * @param launch starts one process.
 * @returns the conversation with it; undefined when none would start.
 */
export async function startCell(
  launch: () => Launched,
  limits: CellLimits,
): Promise<Conversation | undefined> {
  for (let left = STARTS; left > 0; left--) {
    const launched = launch();
    const conversation = new Conversation(launched.channel);
    const tooLate = setTimeout(() => launched.kill(), limits.startMs);
    const first = await Promise.race([conversation.next(), launched.ended]);
    clearTimeout(tooLate);
    if ('kind' in first && first.kind === 'ready') return conversation;
    conversation.close();
    launched.kill();
    await launched.ended;
    await new Promise((resolve) => setTimeout(resolve, limits.startAgainMs));
  }
  return undefined;
}
