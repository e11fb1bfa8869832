// The first way: the installer that comes with tfjs-node, which downloads a library and a finished binding.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bindingAddress, libraryAddress, probe } from './addresses.mjs';
import { buildEnvironment, findBuildTools, findCompiler } from './build-tools.mjs';
import { compileBinding } from './compile.mjs';
import { NoWay } from './no-way.mjs';
import { bindingPath, packageFolder } from './package-folder.mjs';

const LIMIT_MS = 15 * 60_000;

export const ownInstaller = {
  title: "tfjs-node's own installer",

  files(root) {
    return [bindingPath(root), join(packageFolder(root), 'deps', 'lib')];
  },

  async install(course) {
    const { root } = course;
    const environment = buildEnvironment(root);
    // its own code waits for a silent host without end, so ask with a short patience first
    const library = libraryAddress(root, environment);
    course.say(`asking ${library}`);
    const silence = await probe(root, library, environment);
    if (silence) throw new NoWay(`its host does not serve the library (${silence})`);
    if (await probe(root, bindingAddress(root, environment), environment)) {
      if (process.platform === 'linux') return compileHere(course, library, environment);
      buildTheBinding(environment);
    }
    await course.run(process.execPath, [join('scripts', 'install.js')], {
      cwd: packageFolder(root),
      env: environment,
      limitMs: LIMIT_MS,
    });
    checkWhatCame(root);
  },
};

/** The library is served but the finished binding is not: the installer would call node-gyp after its time-out. */
async function compileHere(course, library, env) {
  const { compiler, missing } = findCompiler();
  if (missing) throw new NoWay(`its host does not serve the finished binding, and ${missing}`);
  const cwd = packageFolder(course.root);
  await course.run(process.execPath, ['-e', DOWNLOAD, library], { cwd, env, limitMs: LIMIT_MS });
  const libraries = join(cwd, 'deps', 'lib');
  const found = existsSync(libraries) ? readdirSync(libraries) : [];
  const names = found.filter((name) => /^libtensorflow(_cc|_framework)?\.so\.\d+$/.test(name));
  if (names.length === 0) throw new NoWay('what it downloaded holds no TensorFlow library');
  await compileBinding(course, compiler, names);
}

/** The installer's own download, without what it does next. */
const DOWNLOAD = `
  const { downloadAndUnpackResource } = require('./scripts/resources.js');
  require('node:fs').mkdirSync('deps', { recursive: true });
  downloadAndUnpackResource(process.argv[1], 'deps', () => {});`;

/** Where only node-gyp knows the compiler. */
function buildTheBinding(environment) {
  const { missing } = findBuildTools(environment);
  if (missing) throw new NoWay(`its host does not serve the finished binding, and ${missing}`);
  environment.npm_config_build_from_source = 'true';
}

function checkWhatCame(root) {
  const libraries = join(packageFolder(root), 'deps', 'lib');
  const found = existsSync(libraries) ? readdirSync(libraries) : [];
  if (!found.some((name) => name.includes('tensorflow')))
    throw new NoWay('what it downloaded holds no TensorFlow library');
  if (!existsSync(bindingPath(root))) throw new NoWay('it ended without a binding');
}
