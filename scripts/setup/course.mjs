// Where the clone lies, and the environment in which its programs run.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's top folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The programs' folder inside `.venv`. */
export function venvBin(root, program, platform = process.platform) {
  const windows = platform === 'win32';
  return join(root, '.venv', windows ? 'Scripts' : 'bin', windows ? `${program}.exe` : program);
}

/** The environment without what would lead Python out of `.venv`. */
export function pythonEnvironment(environment = process.env) {
  const { PYTHONHOME, PYTHONPATH, VIRTUAL_ENV, PIP_USER, PIP_TARGET, PIP_PREFIX, ...rest } = environment;
  return { ...rest, PIP_DISABLE_PIP_VERSION_CHECK: '1', PYTHONUNBUFFERED: '1' };
}

/** The program and first arguments that run npm: the npm that started us, else the one on PATH. */
export function npmCommand(environment = process.env, platform = process.platform) {
  const script = environment.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return [process.execPath, script];
  return platform === 'win32' ? ['cmd', '/d', '/c', 'npm'] : ['npm']; // npm.cmd alone is no program to Node
}
