// Finds a Python that can make a virtual environment.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter } from 'node:path';
import { SetupFailure } from './failures.mjs';

const MINIMUM = [3, 10];
const QUESTION =
  'import sys,importlib.util as u;print(sys.executable);print("%d.%d.%d"%sys.version_info[:3]);' +
  'print(all(u.find_spec(m) for m in ("venv","ensurepip")))';

/**
 * The first Python on PATH from 3.10 on that has `venv`; `COURSE_PYTHON` names one that goes first.
 * @returns `{ path, version }`, the path being the interpreter's own and not a launcher's.
 * @throws SetupFailure when there is none, saying what was found instead.
 */
export function findPython(environment = process.env) {
  const found = [];
  for (const [program, ...args] of candidates(environment)) {
    const python = ask(program, args, environment);
    if (python?.venv && isNewEnough(python.version)) return { path: python.path, version: python.version };
    if (python) found.push(python);
  }
  throw explain(found);
}

function candidates(environment) {
  const own = environment.COURSE_PYTHON ? [[environment.COURSE_PYTHON]] : [];
  return [...own, ['python3'], ...numbered(environment), ['python'], ['py', '-3']];
}

/** `python3.13`, `python3.12` and so on from every folder of PATH, newest first. */
function numbered(environment) {
  const names = new Set();
  for (const folder of (environment.PATH ?? '').split(delimiter)) {
    try {
      for (const name of readdirSync(folder)) if (/^python3\.\d+$/.test(name)) names.add(name);
    } catch {
      // a folder on PATH that does not exist
    }
  }
  return [...names].sort((a, b) => Number(b.slice(8)) - Number(a.slice(8))).map((name) => [name]);
}

function ask(program, args, environment) {
  try {
    const answer = execFileSync(program, [...args, '-c', QUESTION], {
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000, // a second as a rule; a machine that is busy is not one without Python
    });
    const [path, version, venv] = answer.trim().split(/\r?\n/);
    return { path, version, venv: venv === 'True' };
  } catch {
    return undefined;
  }
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
}

function explain(found) {
  const bare = found.find(({ version }) => isNewEnough(version));
  if (bare) {
    return new SetupFailure(
      `Python ${bare.version} (${bare.path}) lacks the modules venv and ensurepip, which JupyterLab's folder needs.`,
      process.platform === 'linux' ? 'sudo apt install python3-venv' : installPython(),
    );
  }
  const old = found.map(({ version }) => version).join(', ');
  const got = old ? `only Python ${old} was found` : 'none was found on PATH';
  return new SetupFailure(
    `The course needs Python 3.10 or later for JupyterLab, and ${got}.`,
    installPython(),
  );
}

function installPython() {
  if (process.platform === 'darwin') return 'brew install python@3.13';
  if (process.platform === 'win32') return 'winget install Python.Python.3.13';
  return 'sudo apt install python3 python3-venv';
}
