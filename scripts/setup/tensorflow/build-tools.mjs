// What a local build of the binding needs: make, a C++ compiler, Node's headers, and the node-gyp that npm carries.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pythonEnvironment, venvBin } from '../course.mjs';

/** `compiler` (the first C++ compiler that is there, as `CXX` or a name on PATH), or `missing` (a sentence's end). */
export function findCompiler(environment = process.env) {
  const compiler = [environment.CXX, 'g++', 'c++', 'clang++'].find(
    (name) => name && onPath(name.split(' ')[0], environment),
  );
  if (compiler) return { compiler };
  return { missing: `a C++ compiler to build it with is not on PATH (${installTools()})` };
}

/** `missing` (a sentence's end, or undefined) of what node-gyp builds with. */
export function findBuildTools(environment = process.env) {
  const { compiler, missing } = findCompiler(environment);
  if (missing || onPath('make', environment)) return { compiler, missing, headers: nodeHeaders() };
  return {
    compiler,
    missing: `make to build it with is not on PATH (${installTools()})`,
    headers: nodeHeaders(),
  };
}

/** The environment in which node-pre-gyp builds: headers from disk where they lie beside Node, and npm's node-gyp. */
export function buildEnvironment(root, environment = process.env) {
  const { headers, compiler } = findBuildTools(environment);
  const built = { ...pythonEnvironment(environment), npm_config_python: venvBin(root, 'python') };
  const bin = join(root, 'node_modules', '.bin');
  built.PATH = [bin, dirname(process.execPath), environment.PATH].join(delimiter);
  if (headers && !built.npm_config_nodedir) built.npm_config_nodedir = headers;
  if (compiler && compiler !== 'g++') built.CXX ??= compiler;
  const gyp = nodeGyp(environment);
  if (gyp) built.npm_config_node_gyp ??= gyp;
  return built;
}

function nodeHeaders() {
  const beside = dirname(dirname(process.execPath));
  return [beside, '/usr', '/usr/local'].find((prefix) =>
    existsSync(join(prefix, 'include', 'node', 'node_api.h')),
  );
}

function nodeGyp(environment) {
  const npm = environment.npm_execpath ? [dirname(dirname(environment.npm_execpath))] : [];
  const beside = join(dirname(dirname(process.execPath)), 'lib', 'node_modules', 'npm');
  return [...npm, beside, '/usr/share/nodejs/npm']
    .map((folder) => join(folder, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'))
    .find((path) => existsSync(path));
}

function installTools() {
  if (process.platform === 'linux') return 'sudo apt install build-essential';
  return process.platform === 'darwin'
    ? 'xcode-select --install'
    : 'winget install Microsoft.VisualStudio.2022.BuildTools';
}

function onPath(program, environment) {
  const folders = program.startsWith('/') ? [''] : (environment.PATH ?? '').split(delimiter);
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
