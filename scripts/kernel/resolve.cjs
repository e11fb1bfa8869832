// Lets a notebook in any folder import the course and its packages: what is not found from there is looked for in the
// clone that this kernel belongs to.
const { realpathSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve, sep } = require('node:path');
const ts = require('@tslab/typescript-for-tslab');

const PACKAGES = resolve(__dirname, '..', '..', 'node_modules');

/** Makes the clone's packages findable, for types and at run time, from the folder that the kernel was started in. */
function reachCourse() {
  forNode();
  forTypes(join(process.cwd(), 'node_modules'));
}

/** The way of Node's own NODE_PATH, without leaving the variable to the programs that a cell starts. */
function forNode() {
  const { NODE_PATH } = process.env;
  process.env.NODE_PATH = [NODE_PATH, PACKAGES]
    .filter(Boolean)
    .join(process.platform === 'win32' ? ';' : ':');
  Module._initPaths();
  if (NODE_PATH === undefined) delete process.env.NODE_PATH;
  else process.env.NODE_PATH = NODE_PATH;
}

/** TypeScript looks into `node_modules` beside the notebook and above; the former stands for the clone's, too. */
function forTypes(local) {
  const { fileExists, directoryExists, getDirectories, readFile, realpath } = ts.sys;
  const parents = ancestors(process.cwd());
  if (parents.some(holdsPackages)) return; // found by the usual way
  const there = (path) => {
    const plain = path.split('/').join(sep);
    if (plain !== local && !plain.startsWith(local + sep)) return path;
    if (fileExists.call(ts.sys, path) || directoryExists.call(ts.sys, path)) return path;
    return PACKAGES.split(sep).join('/') + path.slice(local.length);
  };
  ts.sys.fileExists = (path) => fileExists.call(ts.sys, there(path));
  ts.sys.directoryExists = (path) => directoryExists.call(ts.sys, there(path));
  ts.sys.getDirectories = (path) => getDirectories.call(ts.sys, there(path));
  ts.sys.readFile = (path, encoding) => readFile.call(ts.sys, there(path), encoding);
  ts.sys.realpath = (path) => realpath.call(ts.sys, there(path));
}

function holdsPackages(folder) {
  try {
    return realpathSync(join(folder, 'node_modules')) === realpathSync(PACKAGES);
  } catch {
    return false; // it has none
  }
}

function ancestors(folder) {
  const parent = resolve(folder, '..');
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

module.exports = { reachCourse };
