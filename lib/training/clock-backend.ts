// The same on another backend: a process keeps the backend that it starts with, so each gets one of its own.
import { spawnSync } from 'node:child_process';
import { projectPath } from '../core';
import { BACKENDS, type Backend } from '../tf';
import type { ClockOptions, PhaseClock } from './clock-phases';

/** What was found on a backend, or why it is not there. */
export type BackendClock =
  | (PhaseClock & { readonly absent?: undefined })
  | { readonly backend: string; readonly network: string; readonly absent: string };

const PATIENCE_MS = 60_000;

/**
 * Runs `clockPhases` in a process of its own on the given backend, and waits for it.
 * @returns the counts and times, or `absent`: a sentence on why this backend does not run here.
 */
export function clockBackend(backend: Backend, options: ClockOptions): BackendClock {
  const program = projectPath('lib', 'dist', 'cli', 'clock.js');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, JSON.stringify(options)], {
    env: { ...process.env, COURSE_BACKEND: backend },
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PhaseClock;
  const absent = stderr.trim().split('\n').at(-1) || `It did not end (${error?.message ?? status}).`;
  return { backend, network: options.layerSizes.join('-'), absent };
}

/** Clocks each network on every backend, one after the other, with the options' defaults. */
export function clockBackends(networks: readonly (readonly number[])[]): BackendClock[] {
  return networks.flatMap((layerSizes) => BACKENDS.map((backend) => clockBackend(backend, { layerSizes })));
}
