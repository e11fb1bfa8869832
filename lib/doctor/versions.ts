// The versions that the course stands on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, projectPath } from '../core';
import { ask } from './ask';

/**
 * Node: one that `engines` in package.json names. A newer one is untested, which is worth a note; an older one is a fault.
 * @param version such as `20.19.0`; this process's own unless told otherwise.
 */
export function nodeVersion(version = process.versions.node): Finding {
  const { engines } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  const ranges: string[] = engines.node.split(' || '); // such as ^20.19 or ^24
  const minimums = ranges.map((range) => range.slice(1).split('.').map(Number));
  const [major, minor] = version.split('.').map(Number);
  const own = minimums.find(([tested]) => tested === major);
  if (own && (own[1] ?? 0) <= minor) return { name: 'Node', status: 'ok', found: version };
  const status = own || major < minimums[0][0] ? 'fault' : 'note';
  const found = `${version}, on which the course has not been tested (${ranges.join(', ')} are)`;
  return { name: 'Node', status, found, mend: `nvm install ${minimums.at(-1)?.[0]}` };
}

/** npm, which runs the course's commands. */
export function npmVersion(): Finding {
  const { status, stdout } = ask(...npmCommand('--version'));
  if (status === 0) return { name: 'npm', status: 'ok', found: stdout };
  return { name: 'npm', status: 'note', found: 'not on PATH; the notebooks run without it' };
}

/** The program and arguments that run npm. On Windows npm is no program but a script of the shell. */
export function npmCommand(
  argument: string,
  platform: NodeJS.Platform = process.platform,
): [program: string, args: string[]] {
  return platform === 'win32' ? ['cmd', ['/d', '/c', 'npm', argument]] : ['npm', [argument]];
}

/** Python in `.venv`. */
export function pythonVersion(): Finding {
  const { status, stdout } = ask(venvProgram('python'), [
    '-c',
    'import platform;print(platform.python_version())',
  ]);
  if (status === 0) return { name: 'Python', status: 'ok', found: `${stdout} in .venv` };
  return {
    name: 'Python',
    status: 'fault',
    found: 'none that runs in .venv',
    mend: 'npm run setup -- --again venv',
  };
}

/** Where `.venv` has a program. */
export function venvProgram(name: string, platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32'
    ? projectPath('.venv', 'Scripts', `${name}.exe`)
    : projectPath(join('.venv', 'bin', name));
}
