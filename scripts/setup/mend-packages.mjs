// Brings damaged Node packages back, each by itself: npm takes a folder that is there for whole, so it has to go first.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { npmCommand } from './course.mjs';

/** What the step for TensorFlow has put among a package's own files. */
const FOREIGN = { 'node_modules/@tensorflow/tfjs-node': ['deps', 'lib'] };

/**
 * Installs the packages anew to which damaged files belong.
 * @param damage as `damageTo` gives it.
 * @throws CommandFailure when npm ends badly.
 */
export async function mendPackages(course, damage) {
  const { root, run, say } = course;
  const owners = ownersOf(root, damage);
  say(`bringing back ${owners.map((path) => path.replace(/^.*node_modules\//, '')).join(', ')}`);
  const putBack = owners.flatMap((owner) => takeAside(root, owner));
  for (const owner of owners) rmSync(join(root, owner), { recursive: true, force: true });
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true }); // it says that nothing is missing
  const [program, ...npm] = npmCommand();
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await run(program, [...npm, 'install', ...quietly, '--prefer-offline', '--no-save']);
  if (damage.some(({ path }) => path.includes('/.bin/'))) await run(program, [...npm, 'rebuild', ...quietly]);
  for (const back of putBack) back();
}

/** The packages of the lock file in which the paths lie, by folder; one inside another goes with it. */
function ownersOf(root, damage) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const owners = new Set();
  for (const { path } of damage) {
    const parts = path.split('/');
    for (let end = parts.length; end > 1; end--) {
      const folder = parts.slice(0, end).join('/');
      if (!packages[folder]) continue;
      owners.add(folder);
      break;
    }
  }
  return [...owners].filter((folder) => ![...owners].some((other) => folder.startsWith(`${other}/`)));
}

/** @returns functions that put back what was taken aside. */
function takeAside(root, owner) {
  return (FOREIGN[owner] ?? [])
    .map((name) => join(root, owner, name))
    .filter((path) => existsSync(path))
    .map((path) => {
      const aside = join(root, '.setup', `aside-${basename(path)}`);
      rmSync(aside, { recursive: true, force: true });
      renameSync(path, aside);
      return () => {
        rmSync(path, { recursive: true, force: true });
        renameSync(aside, path);
      };
    });
}
