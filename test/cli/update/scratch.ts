// A course in a repository, a learner's clone of it, and what happens to both.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { courseFiles, type Files } from './files';

const NAMES = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];

/** Runs git and returns what it says. @throws Error where it refuses. */
export function git(folder: string, ...words: string[]): string {
  return execFileSync('git', [...NAMES, ...words], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

/** Runs git where it may refuse. */
export function tryGit(folder: string, ...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('git', [...NAMES, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** Writes files into a folder; those in `gone` are removed. */
export function write(folder: string, files: Files, gone: readonly string[] = []): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of gone) rmSync(join(folder, path), { force: true });
}

/** All files of a folder as texts, git's own and the backups aside. */
export function read(folder: string, below = ''): Files {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (path === '.git' || path === '.course') return [];
      if (entry.isDirectory()) return [...read(folder, path)];
      return [[path, readFileSync(join(folder, path), 'utf8')]];
    }),
  );
}

/** The files in the backups, by path below `.course/backups/TIME`. */
export function backups(folder: string): Files {
  const all = join(folder, '.course', 'backups');
  const found = existsSync(all) ? readdirSync(all) : [];
  return new Map(found.flatMap((name) => [...read(join(all, name))]));
}

/** A repository with the course, and folders beside it; registers the hooks that make and remove them. */
export function scratchRemote() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'course-update-'));
    mkdirSync(join(folder, 'course'));
    git(path('course'), 'init', '--quiet', '--initial-branch=main');
    publish(new Map([...courseFiles(), ['.gitignore', '.course/\n']]));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const path = (name: string): string => join(folder, name);
  function publish(files: Files, gone: readonly string[] = []): void {
    write(path('course'), files, gone);
    git(path('course'), 'add', '-A');
    git(path('course'), 'commit', '--quiet', '-m', 'A version');
  }
  return {
    path,
    publish,
    /** What the repository holds now. */
    published: (): Files => read(path('course')),
    clone(name = 'learner'): string {
      git(folder, 'clone', '--quiet', 'course', name);
      for (const [key, value] of [
        ['user.name', 'ada'],
        ['user.email', 'ada@example.org'],
      ])
        git(path(name), 'config', key, value);
      return path(name);
    },
  };
}
