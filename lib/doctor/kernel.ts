// The TypeScript kernel and JupyterLab, started as `npm start` starts them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Finding, notebookKernel, projectPath } from '../core';
import { ask, tryOut } from './ask';
import { venvProgram } from './versions';

const KERNEL = 'TypeScript kernel';
const PROBES = ['scripts', 'setup', 'probes.mjs'];

/**
 * The kernel: its registration fits this clone and this Node, and it runs a cell that imports the whole course. In an open
 * notebook this process is the kernel, and seen to run.
 */
export async function kernel(): Promise<Finding> {
  const fault = registrationFault();
  if (fault) return { name: KERNEL, status: 'fault', found: fault, mend: 'npm run setup -- --again kernel' };
  if (notebookKernel())
    return { name: KERNEL, status: 'ok', found: `runs this cell, on Node ${process.versions.node}` };
  const trial = await tryOut(projectPath(...PROBES), 'kernel');
  if ('found' in trial)
    return { name: KERNEL, status: 'ok', found: `${trial.found}, on Node ${process.versions.node}` };
  const mend = 'npm run setup -- --again packages --again kernel';
  return { name: KERNEL, status: 'fault', found: `runs no cell: ${trial.fault}`, mend };
}

/** JupyterLab: its version, and that it serves its page with every program that the page asks for. */
export async function jupyterLab(): Promise<Finding> {
  const name = 'JupyterLab';
  const fault = (found: string): Finding => ({
    name,
    status: 'fault',
    found,
    mend: 'npm run setup -- --again venv',
  });
  const question = 'import importlib.metadata as m;print(m.version("jupyterlab"))';
  const { status, stdout: version } = ask(venvProgram('python'), ['-c', question]);
  if (status !== 0) return fault('not in .venv');
  if (notebookKernel()) return { name, status: 'ok', found: version };
  const trial = await tryOut(projectPath(...PROBES), 'page');
  if ('found' in trial) return { name, status: 'ok', found: `${version}, ${trial.found}` };
  return fault(`${version} does not serve its page: ${trial.fault}`);
}

/** @returns undefined when JupyterLab would start the kernel of this clone on a Node of this version. */
export function registrationFault(): string | undefined {
  const path = projectPath('.venv', 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json');
  if (!existsSync(path)) return 'not registered in .venv';
  const [node, main] = readArgv(path);
  if (!node || !main) return 'its registration names no program';
  const missing = [node, main].find((program) => !existsSync(program));
  if (missing) return `its registration names ${missing}, which is not there`;
  if (main !== projectPath('scripts', 'kernel.cjs'))
    return `its registration names another clone (${dirname(dirname(main))}), as in one that was copied or moved`;
  const { stdout } = ask(node, ['--version']);
  return stdout === process.version
    ? undefined
    : `it runs on Node ${stdout || 'none'}, and this is ${process.version}`;
}

function readArgv(path: string): string[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).argv ?? [];
  } catch {
    return [];
  }
}
