// JupyterLab in `.venv`, from requirements.txt. Wheels come from wherever the user's own pip settings say.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from './command.mjs';
import { pythonEnvironment, venvBin } from './course.mjs';
import { failureFrom, isNetwork, SetupFailure } from './failures.mjs';
import { mendVenv } from './mend-venv.mjs';
import { pipInstall } from './pip.mjs';
import { textOf } from './stamp.mjs';

export const venv = {
  name: 'venv',
  title: 'JupyterLab in .venv',
  needs: [],
  source: "pip's package index",

  inputs({ root, python }) {
    return { recipe: 1, root, python, requirements: textOf(join(root, 'requirements.txt')) };
  },

  outputs({ root }) {
    return [
      venvBin(root, 'python'),
      venvBin(root, 'jupyter-lab'),
      join(root, '.venv', 'share', 'jupyter', 'lab', 'static'),
    ];
  },

  made: ({ root }) => [join(root, '.venv')],

  /** What the steps after this one put there. */
  except: (path) =>
    /\/site-packages\/tensorflow(?:_cpu-[^/]*)?$|\/kernels\/tslab$|\/lab\/settings$|\/etc\/jupyter\/labconfig$/.test(
      path,
    ),

  mend: mendVenv,

  async run(course) {
    // pip counts a package that it was killed in the middle of as installed: always start from nothing
    rmSync(join(course.root, '.venv'), { recursive: true, force: true });
    await attempt(
      () => course.run(course.python.path, ['-m', 'venv', '.venv'], { env: pythonEnvironment() }),
      course,
    );
    await attempt(() => pipInstall(course, ['-r', 'requirements.txt']), course);
  },

  summary: ({ python }) => `installed for Python ${python.version}`,
};

async function attempt(work, course) {
  try {
    await work();
  } catch (error) {
    throw error instanceof CommandFailure ? explain(error, course) : error;
  }
}

function explain(error, { root, python }) {
  if (/ensurepip is not available|No module named (?:venv|ensurepip)/.test(error.tail)) {
    return new SetupFailure(
      `Python ${python.version} (${python.path}) has no working venv module.`,
      'sudo apt install python3-venv',
    );
  }
  if (/No matching distribution|Could not find a version/.test(error.tail) && !isNetwork(error.tail)) {
    const wanted = error.tail.match(/No matching distribution found for (\S+)/)?.[1] ?? 'a package';
    return new SetupFailure(
      `pip finds no ${wanted} for Python ${python.version}: its index may lack it, or that Python is too new or too old for it.`,
      'COURSE_PYTHON=/path/to/another/python3 npm run setup',
    );
  }
  const last = error.tail.match(/ERROR: (.+)/)?.[1] ?? error.message;
  return failureFrom(error.tail, { root, what: "pip's package index", otherwise: `pip failed: ${last}.` });
}
