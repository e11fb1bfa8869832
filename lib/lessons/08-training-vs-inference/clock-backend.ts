// The same on another backend: a process keeps the backend that it starts with, so each gets one of its own.
import { spawnSync } from 'node:child_process';
import { projectPath, stopper } from '../../core';
import { BACKENDS, type Backend } from '../../tf';
import type { ClockOptions, PhaseClock } from './clock-phases';

/** What was found on a backend; null everywhere, but for the sentence, when it is not there. */
export type BackendClock = { readonly [field in keyof PhaseClock]: PhaseClock[field] | null } & {
  readonly backend: string;
  readonly network: string;
  /** Why the backend does not run here; null when it does. */
  readonly absent: string | null;
};

const PATIENCE_MS = 60_000;

/**
 * Runs `clockPhases` for each network, in a process of its own on the given backend, and waits for it.
 * @returns the counts and times; or `absent`, a sentence on why this backend does not run here.
 */
export function clockBackend(backend: Backend, networks: readonly ClockOptions[]): BackendClock[] {
  const program = projectPath('lib', 'dist', 'cli', 'clock.js');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, JSON.stringify(networks)], {
    env: { ...process.env, COURSE_BACKEND: backend },
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  const lines = (text: string): string[] => text.trim().split('\n');
  if (status === 0) {
    return lines(stdout).map((line) => ({ ...(JSON.parse(line) as PhaseClock), absent: null }));
  }
  const times = { trainingMs: null, inferenceMs: null, oneImageMs: null };
  const nothing = { trainingFlops: null, inferenceFlops: null, ...times };
  const absent = lines(stderr).at(-1) || `It did not end (${error?.message ?? status}).`;
  return networks.map(({ layerSizes }) => ({ backend, network: layerSizes.join('-'), ...nothing, absent }));
}

/** Clocks networks on every backend, one backend after the other, with the options' defaults. */
export function clockBackends(networks: readonly (readonly number[])[]): BackendClock[] {
  const stop = stopper();
  return BACKENDS.flatMap((backend) => {
    stop(() => `The clock was stopped before the backend ${backend}.`);
    return clockBackend(
      backend,
      networks.map((layerSizes) => ({ layerSizes })),
    );
  });
}

/** How many times as fast the fastest program is as the slowest, for each work. */
export interface BackendGain {
  readonly training: number;
  readonly inference: number;
  readonly oneImage: number;
}

/**
 * How many times as fast the fastest backend is as the slowest, for one network.
 * @param clocks of two backends or more; absent ones are left out.
 */
export function backendGain(clocks: readonly BackendClock[], network: string): BackendGain {
  const gain = (field: 'trainingMs' | 'inferenceMs' | 'oneImageMs'): number => {
    const all = clocks.flatMap((clock) => (clock.network === network ? (clock[field] ?? []) : []));
    return Math.max(...all) / Math.min(...all);
  };
  return { training: gain('trainingMs'), inference: gain('inferenceMs'), oneImage: gain('oneImageMs') };
}
