// Compiles tfjs-node's binding with the C++ compiler alone. What node-gyp would do takes make, Python and Node's own
// headers, breaks on a space or an apostrophe in the clone's path, and links for half a minute.
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { allEnded } from '../command.mjs';
import { pythonEnvironment } from '../course.mjs';
import { bindingPath, packageFolder } from './package-folder.mjs';

const SOURCES = ['tfjs_backend', 'tfjs_binding'];
const WORK = 'build-tmp';

/** The options of node-gyp that matter: Node's stable interface needs no others. */
const COMPILE = ['-c', '-O2', '-std=gnu++17', '-fPIC', '-fno-exceptions', '-fno-rtti', '-pthread'];

/**
 * Compiles the binding against the headers in `deps/include`, for the libraries of `names` in `deps/lib`.
 *
 * The libraries need not be there yet. The linker gets two empty ones of the same names, since of the real ones it would
 * read a table of 800 MB only to note their names; whether they hold what the binding calls shows when it is loaded.
 * Every path is relative to tfjs-node's folder, or an argument of its own, so no character in it has a meaning.
 * @param course `root` and `run`.
 * @param compiler such as `g++`, with the arguments that it begins with behind it.
 * @param names such as `libtensorflow_cc.so.2`.
 */
export async function compileBinding({ root, run }, compiler, names) {
  const cwd = packageFolder(root);
  const [program, ...first] = compiler.split(/\s+/);
  const call = (args) => run(program, [...first, ...args], { cwd, env: pythonEnvironment() });
  mkdirSync(join(cwd, WORK), { recursive: true });
  await allEnded([
    ...SOURCES.map((name) =>
      call([...COMPILE, ...includes(root), `binding/${name}.cc`, '-o', `${WORK}/${name}.o`]),
    ),
    ...names.map((name) =>
      call(['-shared', '-x', 'c++', '/dev/null', `-Wl,-soname,${name}`, '-o', `${WORK}/${name}`]),
    ),
  ]);
  const objects = SOURCES.map((name) => `${WORK}/${name}.o`);
  const libraries = ['-Wl,--no-as-needed', ...names.map((name) => `${WORK}/${name}`)];
  mkdirSync(dirname(bindingPath(root)), { recursive: true });
  await call(['-shared', '-pthread', ...objects, ...libraries, RPATH, '-o', bindingPath(root)]);
  rmSync(join(cwd, WORK), { recursive: true });
}

/** The binding finds its libraries from where it lies itself, so that a clone may be moved. */
const RPATH = '-Wl,-rpath,$ORIGIN/../../deps/lib';

function includes(root) {
  const { include_dir } = createRequire(join(root, 'lib', 'package.json'))('node-api-headers');
  const version = Math.min(8, Number(process.versions.napi));
  return [`-DNAPI_VERSION=${version}`, '-I', include_dir, '-I', 'deps/include'];
}
