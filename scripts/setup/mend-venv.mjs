// Brings damaged Python packages back, each by itself, and the parts of `.venv` that belong to none.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pythonEnvironment } from './course.mjs';
import { pipInstall } from './pip.mjs';
import { textOf } from './stamp.mjs';

/** Python's own venv module brings these. */
const FROM_VENV = new Set(['pip', 'setuptools']);

/**
 * Installs the packages anew to which damaged files belong, in the versions that were there.
 * @param damage as `damageTo` gives it.
 * @throws CommandFailure when Python or pip ends badly.
 */
export async function mendVenv(course, damage) {
  const { root, python, run, say } = course;
  const site = sitePackages(root, damage);
  const owned = ownersOf(root, site);
  const owners = new Map(); // name -> { version, info }
  let isBare = false;
  for (const { path } of damage) {
    const owner = ownerOf(path, owned);
    if (owner && !FROM_VENV.has(owner.name)) owners.set(owner.name, owner);
    else isBare = true;
  }
  for (const { path } of damage) rmSync(join(root, path), { force: true });
  if (isBare) {
    say('making .venv whole');
    for (const name of FROM_VENV) removePackage(root, site, name);
    await run(python.path, ['-m', 'venv', '.venv'], { env: pythonEnvironment() });
  }
  if (owners.size === 0) return;
  say(`bringing back ${[...owners.keys()].join(', ')}`);
  // without its notes pip sees nothing that it would have to remove first, which a damaged package makes impossible
  for (const { info } of owners.values()) rmSync(join(root, site, info), { recursive: true, force: true });
  const wanted = [...owners.values()].map(({ name, version }) => `${name}==${version}`);
  await pipInstall(course, ['--no-deps', '--ignore-installed', ...wanted]);
}

/** The folder of packages, relative to the clone; told from the damage when it is gone altogether. */
function sitePackages(root, damage) {
  if (process.platform === 'win32') return '.venv/Lib/site-packages';
  const lib = join(root, '.venv', 'lib');
  const python = existsSync(lib) ? readdirSync(lib).find((name) => name.startsWith('python')) : undefined;
  if (python) return `.venv/lib/${python}/site-packages`;
  return damage.map(({ path }) => path.match(/^.*\/site-packages(?=\/)/)?.[0]).find(Boolean) ?? '.venv/lib';
}

/** Which package each file belongs to, as far as pip's notes (RECORD) are still there. */
function ownersOf(root, site) {
  const owned = new Map();
  if (!existsSync(join(root, site))) return owned;
  for (const info of readdirSync(join(root, site)).filter((name) => name.endsWith('.dist-info'))) {
    const owner = packageOf(info);
    for (const line of (textOf(join(root, site, info, 'RECORD')) ?? '').split('\n')) {
      const path = line.startsWith('"') ? line.slice(1, line.indexOf('"', 1)) : line.split(',')[0];
      if (path) owned.set(posix.normalize(`${site}/${path}`), owner);
    }
  }
  return owned;
}

function ownerOf(path, owned) {
  const info = path.match(/\/site-packages\/([^/]+\.dist-info)\//)?.[1];
  return owned.get(path) ?? (info && packageOf(info));
}

/** `jupyter_core-5.9.1.dist-info` is jupyter_core, 5.9.1. */
function packageOf(info) {
  const [, name, version] = info.match(/^(.+?)-([^-]+)\.dist-info$/) ?? [];
  return { name, version, info };
}

function removePackage(root, site, name) {
  if (!existsSync(join(root, site))) return;
  const infos = readdirSync(join(root, site)).filter((entry) => entry.startsWith(`${name}-`));
  for (const entry of [name, ...infos]) rmSync(join(root, site, entry), { recursive: true, force: true });
}
