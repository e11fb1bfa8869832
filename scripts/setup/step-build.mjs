// The package `course`, from TypeScript to lib/dist. It is built aside, so that lib/dist is never half made.
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CommandFailure } from './command.mjs';
import { failureFrom, isMachineFault, SetupFailure } from './failures.mjs';
import { filesUnder, hashOf, textOf } from './stamp.mjs';

export const build = {
  name: 'build',
  title: 'The package "course"',
  needs: ['packages'],

  inputs({ root }) {
    const sources = filesUnder(join(root, 'lib'), ['.ts', '.json'], ['dist', 'node_modules']);
    return {
      recipe: 1,
      sources: hashOf(sources.map((path) => [relative(root, path), readFileSync(path, 'utf8')])),
      options: textOf(join(root, 'tsconfig.json')),
      compiler: textOf(join(root, 'node_modules', 'typescript', 'package.json')),
    };
  },

  outputs({ root }) {
    const sources = filesUnder(join(root, 'lib'), ['.ts'], ['dist', 'node_modules']);
    return sources
      .filter((path) => !path.endsWith('.d.ts'))
      .map((path) => join(root, 'lib', 'dist', relative(join(root, 'lib'), path).replace(/\.ts$/, '.js')));
  },

  made: ({ root }) => [join(root, 'lib', 'dist')],

  /** lib/dist is whole until the new one takes its place, so its stamp stands when the compiler fails. */
  aside: true,

  async run(course) {
    const aside = join(course.root, '.setup', 'dist');
    const dist = join(course.root, 'lib', 'dist');
    rmSync(aside, { recursive: true, force: true });
    try {
      await course.run(process.execPath, [
        join('node_modules', 'typescript', 'bin', 'tsc'),
        '-p',
        'lib',
        '--outDir',
        aside,
      ]);
    } catch (error) {
      throw explain(error, course.root);
    }
    rmSync(dist, { recursive: true, force: true });
    move(aside, dist);
  },

  summary: () => 'compiled to lib/dist',
};

function move(from, to) {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true }); // a mount between the two folders
    rmSync(from, { recursive: true, force: true });
  }
}

function explain(error, root) {
  if (!(error instanceof CommandFailure)) return error;
  const fault = error.tail.match(/^.+error TS\d+:.+$/m)?.[0];
  if (fault && !isMachineFault(error.tail))
    return new SetupFailure(
      `A file of lib/ does not compile: ${fault.trim()}`,
      'npm run build (after correcting it)',
    );
  return failureFrom(error.tail, { root, what: 'the compiler', otherwise: `The compiler ${error.reason}.` });
}
