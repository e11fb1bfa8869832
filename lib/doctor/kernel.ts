// The TypeScript kernel as JupyterLab would start it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectPath } from '../core';
import { ask } from './ask';
import type { Finding } from './finding';

const MEND = 'npm run setup -- --again kernel';

/** The kernel's registration: it exists, its paths exist in this clone, and its Node is of the same version as this one. */
export function kernel(): Finding {
  const name = 'TypeScript kernel';
  const fault = (found: string): Finding => ({ name, status: 'fault', found, mend: MEND });
  const path = projectPath('.venv', 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json');
  if (!existsSync(path)) return fault('not registered in .venv');
  const [node, main] = readArgv(path);
  if (!node || !main) return fault('its registration names no program');
  const missing = [node, main].find((program) => !existsSync(program));
  if (missing) return fault(`its registration names ${missing}, which is not there`);
  if (main !== projectPath('scripts', 'kernel.cjs')) {
    const found = `its registration names another clone (${dirname(dirname(main))}), as in one that was copied or moved`;
    return { name, status: 'fault', found, mend: 'npm run setup' };
  }
  const { stdout } = ask(node, ['--version']);
  if (stdout !== process.version)
    return fault(`it runs on Node ${stdout || 'none'}, and this is ${process.version}`);
  return { name, status: 'ok', found: `tslab on Node ${stdout.slice(1)}` };
}

function readArgv(path: string): string[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).argv ?? [];
  } catch {
    return [];
  }
}
