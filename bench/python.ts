// The Python that peers run on.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from 'course/core';

/** The folder of set-up's own environment, with JupyterLab, and of the one with PyTorch that benches ask for. */
export const ENVIRONMENTS = { jupyter: '.venv', pytorch: join('.setup', 'bench-venv') } as const;

/** The interpreter that BENCH_PYTHON names, or that of an environment of this clone. @returns undefined where there is none. */
export function peerPython(environment: keyof typeof ENVIRONMENTS): string | undefined {
  const python = process.env.BENCH_PYTHON ?? projectPath(ENVIRONMENTS[environment], 'bin', 'python');
  return existsSync(python) ? python : undefined;
}

/** The path of a peer's program, by its name in bench/peers/. */
export function peerProgram(name: string): string {
  return join(__dirname, 'peers', `${name}.py`);
}
