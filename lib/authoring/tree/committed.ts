// What git has of the course, so that a release is made of what is committed and can be made again.
import { execFileSync } from 'node:child_process';
import { CourseError } from '../../core';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/**
 * The committed files of a clone, relative to the course's folder.
 * @param root the course's folder; it may lie inside a larger repository.
 * @param matters whether a file is read for a release: only its changes count.
 * @returns undefined where there is no clone, or no git, or where a repository around the course has none of it.
 * @throws CourseError when a file that matters is changed or new.
 */
export function committedFiles(root: string, matters: (path: string) => boolean): string[] | undefined {
  const files = git(root, ['ls-files', '-z'])?.split('\0').filter(Boolean);
  if (!files || files.length === 0) return undefined;
  const open = openPaths(root).filter(matters);
  if (open.length === 0) return files;
  throw new CourseError(
    `Expected everything to be committed, so that a release can be made again, but ${open.length} ` +
      `${open.length === 1 ? 'file is' : 'files are'} not: ${open.slice(0, 3).join(', ')}` +
      `${open.length > 3 ? ' and so on' : ''}. Commit or undo these changes; "git status" lists them.`,
  );
}

/** Files that differ from the last commit, and new ones that git does not ignore. */
function openPaths(root: string): string[] {
  const above = git(root, ['rev-parse', '--show-prefix'])?.trim() ?? '';
  const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=all'];
  const lines = git(root, ['status', ...options, '--', '.'])?.split('\0') ?? [];
  return lines.filter(Boolean).map((line) => line.slice('XY '.length + above.length));
}

function git(root: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MAX_OUTPUT_BYTES,
    });
  } catch {
    return undefined;
  }
}
