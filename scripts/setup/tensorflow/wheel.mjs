// The second way: the libraries and headers inside Python's tensorflow-cpu wheel, and a binding that is compiled here.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allEnded, CommandFailure } from '../command.mjs';
import { pythonEnvironment, venvBin } from '../course.mjs';
import { isNetwork } from '../failures.mjs';
import { pipDownload } from '../pip.mjs';
import { findCompiler } from './build-tools.mjs';
import { compileBinding } from './compile.mjs';
import { NoWay } from './no-way.mjs';
import { bindingPath, packageFolder } from './package-folder.mjs';

const LIBRARIES = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];
const UNPACK = join('scripts', 'setup', 'tensorflow', 'unpack.py');
const DOWNLOADS = join('.setup', 'wheel');

export const wheel = {
  title: "Python's tensorflow-cpu wheel and a local build",

  files(root) {
    return [bindingPath(root), ...LIBRARIES.map((name) => join(packageFolder(root), 'deps', 'lib', name))];
  },

  async install(course) {
    if (process.platform !== 'linux') throw new NoWay('it is made for Linux only');
    const { compiler, missing } = findCompiler();
    if (missing) throw new NoWay(missing);
    await course.finished('venv');
    try {
      await build(course, compiler, await download(course));
    } finally {
      rmSync(join(course.root, DOWNLOADS), { recursive: true, force: true });
    }
  },
};

/** @returns the wheel's path. */
async function download(course) {
  const folder = join(course.root, DOWNLOADS);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    await pipDownload(course, [
      ...['--no-deps', '--only-binary', ':all:', '--dest', DOWNLOADS],
      ...['-r', 'requirements-tensorflow.txt'],
    ]);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    if (isNetwork(error.tail)) throw new NoWay("pip's package index, which has the wheel, cannot be reached");
    if (/No matching distribution|ResolutionImpossible|conflicting/.test(error.tail)) {
      throw new NoWay('pip finds no such wheel for this Python');
    }
    throw error;
  }
  const name = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (!name) throw new NoWay('pip brought no wheel');
  return join(DOWNLOADS, name);
}

/** Compiles while the libraries are still being unpacked: that takes the headers alone, which come first. */
async function build(course, compiler, wheelPath) {
  const deps = join(packageFolder(course.root), 'deps');
  const unpack = (...what) =>
    course.run(venvBin(course.root, 'python'), [UNPACK, wheelPath, deps, ...what], {
      env: pythonEnvironment(),
    });
  await unpack('headers', join(packageFolder(course.root), 'binding'));
  await allEnded([unpack('libraries', ...LIBRARIES), compileBinding(course, compiler, LIBRARIES)]);
}
