// Runs a program once for each backend of this machine, in a process of its own, since a process keeps the first.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BACKENDS, type Backend } from 'course/tf';

/** What a program printed, and how it ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a TypeScript file with `COURSE_BACKEND` set to `backend`; unset when it is undefined.
 * @param file absolute path.
 */
export function runProgram(file: string, backend?: string): Run {
  const { COURSE_BACKEND: _, ...env } = process.env;
  if (backend !== undefined) env.COURSE_BACKEND = backend;
  const options = { env, encoding: 'utf8', timeout: 60_000, maxBuffer: 64 * 1024 * 1024 } as const;
  return spawnSync(process.execPath, ['--require', 'tsx/cjs', file], options);
}

/** The JSON that a program printed under one backend. */
export function jsonFrom<T>(file: string, backend: Backend): T {
  const run = runProgram(file, backend);
  if (run.status === 0) return JSON.parse(run.stdout) as T;
  throw new Error(`${file} under ${backend} ended with ${run.status}: ${run.stderr.slice(-500)}`);
}

/**
 * The backends that must work here: wasm and cpu everywhere, the native one where set-up has put its binding. A
 * binding that is there and does not load is a failure, not a reason to skip.
 */
export function presentBackends(): Backend[] {
  return BACKENDS.filter((backend) => backend !== 'tensorflow' || hasNativeBinding());
}

function hasNativeBinding(): boolean {
  const lib = join(dirname(require.resolve('@tensorflow/tfjs-node/package.json')), 'lib');
  const builds = readdirSync(lib).filter((name) => name.startsWith('napi-v'));
  return builds.some((name) => existsSync(join(lib, name, 'tfjs_binding.node')));
}
