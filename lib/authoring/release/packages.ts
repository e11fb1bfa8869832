// Which packages learners install: those that the course runs and is built with, not what only its tests need.

/** Development packages that go along: for the build, and for an editor that opens an exercise or its test. */
const NEEDED = ['@types/chai', '@types/mocha', '@types/node', '@types/yauzl', 'chai', 'mocha', 'typescript'];

/** A package as package-lock.json (version 3) lists it. */
interface LockedPackage {
  /** Where the link to a workspace leads. */
  readonly resolved?: string;
  readonly link?: boolean;
  readonly workspaces?: readonly string[];
  readonly dependencies?: Names;
  readonly devDependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly peerDependencies?: Names;
}

type Names = Readonly<Record<string, string>>;
type Packages = Readonly<Record<string, LockedPackage>>;

/** The development packages of package.json that go along. */
export function neededPackages(all: Names): Names {
  return Object.fromEntries(Object.entries(all).filter(([name]) => NEEDED.includes(name)));
}

/** package-lock.json without what nothing needs any more; the versions stay. @param text of the course's own. */
export function lockedPackages(text: string): string {
  const lock = JSON.parse(text) as { packages: Packages };
  const { '': top, ...rest } = lock.packages;
  const all: Packages = {
    '': { ...top, devDependencies: neededPackages(top.devDependencies ?? {}) },
    ...rest,
  };
  const kept = reachable(all);
  const packages = Object.fromEntries(Object.entries(all).filter(([path]) => kept.has(path)));
  return `${JSON.stringify({ ...lock, packages }, null, 2)}\n`;
}

/** Paths of the packages that the course itself or a kept package needs. */
function reachable(all: Packages): Set<string> {
  const found = new Set<string>();
  const visit = (path: string | undefined): void => {
    if (path === undefined || found.has(path)) return;
    found.add(path);
    const { link, resolved, workspaces = [] } = all[path];
    if (link) visit(resolved);
    for (const folder of workspaces) for (const to of linksTo(all, folder)) visit(to);
    for (const name of wantedBy(all[path])) visit(installed(all, path, name));
  };
  visit('');
  return found;
}

function linksTo(all: Packages, folder: string): string[] {
  return Object.keys(all).filter((path) => all[path].link && all[path].resolved === folder);
}

function wantedBy(one: LockedPackage): string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = one;
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies });
}

/** Where Node finds a package that another one names: beside it, or in a folder above. */
function installed(all: Packages, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = `${folder && `${folder}/`}node_modules/${name}`;
    if (all[path]) return path;
    if (folder === '') return undefined;
  }
}
