// The second way: the library and headers inside Python's tensorflow-cpu wheel, and a binding that is built here.
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CommandFailure } from '../command.mjs';
import { pythonEnvironment, venvBin } from '../course.mjs';
import { isNetwork } from '../failures.mjs';
import { pipInstall } from '../pip.mjs';
import { buildEnvironment, findBuildTools } from './build-tools.mjs';
import { NoWay } from './no-way.mjs';
import { bindingPath, packageFolder } from './package-folder.mjs';

/** The names that the binding's build asks for, and the wheel's file behind each. */
const LINKS = {
  'deps/include': 'include',
  'deps/lib/libtensorflow.so': 'libtensorflow_cc.so.2',
  'deps/lib/libtensorflow_cc.so.2': 'libtensorflow_cc.so.2',
  'deps/lib/libtensorflow_framework.so': 'libtensorflow_framework.so.2',
  'deps/lib/libtensorflow_framework.so.2': 'libtensorflow_framework.so.2',
};

export const wheel = {
  title: "Python's tensorflow-cpu wheel and a local build",

  files(root) {
    return [bindingPath(root), ...Object.keys(LINKS).map((name) => join(packageFolder(root), name))];
  },

  async install(course) {
    const { root } = course;
    if (process.platform !== 'linux') throw new NoWay('it is made for Linux only');
    const { missing } = findBuildTools();
    if (missing) throw new NoWay(missing);
    await download(course);
    link(root);
    const gyp = join(root, 'node_modules', '.bin', 'node-pre-gyp');
    await course.run(gyp, ['install', '--build-from-source'], {
      cwd: packageFolder(root),
      env: buildEnvironment(root),
    });
  },

  /** Gives the wheel's 1 GB back when the way ended in nothing. */
  async remove({ root, run }) {
    if (!existsSync(libraryFolder(root) ?? '')) return;
    await run(venvBin(root, 'python'), ['-m', 'pip', 'uninstall', '--yes', 'tensorflow-cpu'], {
      env: pythonEnvironment(),
    });
  },
};

async function download(course) {
  try {
    const exactly = ['--no-deps', '--only-binary', ':all:', '--force-reinstall'];
    await pipInstall(course, [...exactly, '-r', 'requirements-tensorflow.txt']);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    if (isNetwork(error.tail)) throw new NoWay("pip's package index, which has the wheel, cannot be reached");
    if (/No matching distribution|ResolutionImpossible|conflicting/.test(error.tail)) {
      throw new NoWay('pip finds no such wheel for this Python');
    }
    throw error;
  }
}

function link(root) {
  const library = libraryFolder(root);
  if (!library) throw new NoWay('the wheel holds no folder named tensorflow');
  for (const [name, target] of Object.entries(LINKS)) {
    const path = join(packageFolder(root), name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(relative(dirname(path), join(library, target)), path);
  }
}

function libraryFolder(root) {
  const lib = join(root, '.venv', 'lib');
  const python = existsSync(lib) ? readdirSync(lib).find((name) => name.startsWith('python')) : undefined;
  const folder = python && join(lib, python, 'site-packages', 'tensorflow');
  return folder && existsSync(folder) ? folder : undefined;
}
