// The Node packages, exactly as package-lock.json names them, without their install scripts.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from './command.mjs';
import { npmCommand } from './course.mjs';
import { failureFrom, isNetwork, SetupFailure } from './failures.mjs';
import { mendPackages } from './mend-packages.mjs';

export const packages = {
  name: 'packages',
  title: 'Node packages',
  needs: [],
  source: 'the npm registry',

  inputs({ root }) {
    const { workspaces, dependencies, devDependencies } = readJson(root, 'package.json');
    return {
      recipe: 1,
      lock: readFileSync(join(root, 'package-lock.json'), 'utf8'),
      wanted: {
        workspaces,
        dependencies,
        devDependencies,
        lib: readJson(root, 'lib/package.json').dependencies,
      },
      machine: `${process.platform} ${process.arch}`, // of another Node the native parts are the same (N-API)
    };
  },

  outputs({ root }) {
    const names = [
      ...Object.keys(readJson(root, 'package.json').devDependencies ?? {}),
      ...Object.keys(readJson(root, 'lib/package.json').dependencies ?? {}),
      'course',
    ];
    const manifests = names.map((name) => join(root, 'node_modules', name, 'package.json'));
    return [join(root, 'node_modules', '.package-lock.json'), ...manifests];
  },

  made: ({ root }) => [join(root, 'node_modules')],

  /** What the step for TensorFlow puts into tfjs-node's folder. */
  except: (path) => /^node_modules\/@tensorflow\/tfjs-node\/(?:deps|lib|build-tmp[^/]*)$/.test(path),

  mend: mendPackages,

  async run(course) {
    // npm takes this file for the truth about a folder that may be half made
    rmSync(join(course.root, 'node_modules', '.package-lock.json'), { force: true });
    const [program, ...first] = npmCommand();
    const quick = ['--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=3000'];
    try {
      await course.run(program, [...first, 'ci', '--ignore-scripts', '--prefer-offline', ...quick]);
    } catch (error) {
      throw explain(error, course.root);
    }
  },

  summary: () => 'installed as the lock file says',
};

function explain(error, root) {
  if (!(error instanceof CommandFailure)) return error;
  if (error.reason.includes('ENOENT')) {
    return new SetupFailure(
      'npm is not on PATH, though Node is.',
      'npm run setup (from a shell where npm works)',
    );
  }
  if (/EINTEGRITY/.test(error.tail) && !isNetwork(error.tail)) {
    return new SetupFailure(
      "A package in npm's cache is damaged: its checksum is not the lock file's.",
      'npm cache clean --force && npm run setup',
    );
  }
  const first = error.tail.match(/npm error (?!code|errno|A complete log)(.+)/)?.[1] ?? error.message;
  return failureFrom(error.tail, { root, what: 'the npm registry', otherwise: `npm ci failed: ${first}.` });
}

function readJson(root, path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
