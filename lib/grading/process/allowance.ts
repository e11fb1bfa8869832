// A time limit that a busy machine does not shorten: what counts is the time that the process itself has taken.
import { type Usage, usageOf } from './usage';

/** What a process may take until it has to be done. */
export interface Allowance {
  /** Milliseconds of processor time; time that it lies asleep counts as well. */
  readonly ownMs: number;
  /** The same for all the answers that it gives to one question; as `ownMs` unless told otherwise. */
  readonly allMs?: number;
  /** Resident bytes from which on it gets `growingFactor` of the time: memory that grows without end has its own end. */
  readonly growingBytes?: number;
}

/** Times `ownMs`: milliseconds by the clock on the wall after which the time is up in any case. */
const WALL_FACTOR = 15;

/** By what the time on the wall is divided where the system does not tell more: macOS, Windows, a container's inside. */
const BLIND_FACTOR = 2.5;

/** Times `ownMs`, for a process that has taken much memory: near its limit it is busy with clearing up. */
const GROWING_FACTOR = 5;

const TICK_MS = 50;

/** A running watch. */
export interface TimeWatch {
  /** The process has answered: the time for its next answer begins. */
  renew(): void;
  /** Ends the watch. @returns how many milliseconds were counted in all. */
  stop(): number;
}

/**
 * Calls `onUp` once the process has taken more than it may.
 * @param pid the process; with undefined, or one that can't be looked into, only the clock on the wall counts.
 */
export function watchTime(pid: number | undefined, allowance: Allowance, onUp: () => void): TimeWatch {
  const { ownMs, allMs = ownMs, growingBytes = Number.POSITIVE_INFINITY } = allowance;
  const startedAt = performance.now();
  let renewedAt = startedAt;
  let before: Usage | undefined;
  let lookedAt = startedAt;
  let own = 0;
  let all = 0;
  let factor = 1; // it stays: a process that dies gives its memory back first
  const look = (): void => {
    const now = performance.now();
    const usage = usageOf(pid);
    const more = spent(before, usage, now - lookedAt);
    own += more;
    all += more;
    [before, lookedAt] = [usage, now];
    if (usage && usage.residentBytes > growingBytes) factor = GROWING_FACTOR;
    const wall = factor * WALL_FACTOR;
    if (own <= ownMs * factor && all <= allMs * factor && now - renewedAt <= ownMs * wall) {
      if (now - startedAt <= allMs * wall) return;
    }
    clearInterval(watch);
    onUp();
  };
  const watch = setInterval(look, Math.min(TICK_MS, ownMs));
  return {
    renew: () => {
      own = 0;
      renewedAt = performance.now();
    },
    stop: () => {
      clearInterval(watch);
      return lookedAt === startedAt ? Math.min(performance.now() - startedAt, TICK_MS) : all;
    },
  };
}

/** Whoever looks late has perhaps only not read the answer yet: one look never counts for more than two. */
function spent(before: Usage | undefined, now: Usage | undefined, elapsedMs: number): number {
  const byTheWall = Math.min(elapsedMs, 2 * TICK_MS);
  if (!now) return byTheWall / BLIND_FACTOR;
  if (now.asleep || !before) return byTheWall;
  return Math.max(0, now.processorMs - before.processorMs);
}
