// The real course, released: its files as they stand, committed in a scratch clone, and what `release` makes of them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { releaseCourse } from 'course/authoring';
import { scratchClone } from '../../setup/scratch';

/** Makes the release. @returns its folder, inside one that `removeScratch` removes. */
export function releasedTree(): string {
  const clone = scratchClone();
  const author = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org'];
  for (const words of [['init'], ['add', '-A'], [...author, 'commit', '-m', 'Begin']])
    execFileSync('git', words, { cwd: clone, stdio: 'ignore' });
  const before = process.env.COURSE_ROOT;
  process.env.COURSE_ROOT = clone;
  try {
    return releaseCourse(join(clone, '..', 'learners')).folder;
  } finally {
    if (before === undefined) delete process.env.COURSE_ROOT;
    else process.env.COURSE_ROOT = before;
  }
}

/** All files of a tree, with `/` between. */
export function filesOf(tree: string, folder = ''): string[] {
  return readdirSync(join(tree, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesOf(tree, path) : [path];
  });
}

/** The text of a file: of a notebook its cells, of a packed file what is in it. */
export function textOf(tree: string, path: string): string {
  const bytes = readFileSync(join(tree, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return path.endsWith('.ipynb') ? cellsOf(text).join('\n\n') : text;
}

function cellsOf(notebook: string): string[] {
  const { cells } = JSON.parse(notebook) as { cells: { source: string | string[] }[] };
  return cells.map(({ source }) => [source].flat().join(''));
}

/** The relative links of a text in Markdown, without what stands after `#`. */
export function relativeLinks(markdown: string): string[] {
  const found = markdown.matchAll(/\]\(([^)\s]+)\)|\b(?:href|src)="([^"]+)"/g);
  return [...found]
    .map(([, inMarkdown, inHtml]) => (inMarkdown ?? inHtml).split('#')[0])
    .filter((link) => link !== '' && !/^[a-z]+:/i.test(link));
}
