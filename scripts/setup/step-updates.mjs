// What a later update needs where the course was not cloned: a note of what it came as, to tell changes by. A clone has
// its commits for that.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const updates = {
  name: 'updates',
  title: 'The way to newer courses',
  needs: ['packages', 'build'],

  inputs({ root }) {
    return { recipe: 1, cloned: isCloned(root) };
  },

  outputs: () => [],

  intact({ root }) {
    return isCloned(root) || existsSync(join(root, '.course', 'base.json.gz'));
  },

  /** A folder that can't be written is no reason to stop: an update says what it lacks. */
  async run({ root }) {
    if (!isCloned(root)) course(root, ['update', '--note']);
  },

  summary: ({ root }) => (isCloned(root) ? 'by git' : 'noted what the course came as'),
};

/** Ends an update that was stopped half way, before set-up looks at files of both versions. */
export function finishUpdate(root) {
  const pending = join(root, '.course', 'update', 'pending.json');
  if (existsSync(pending)) course(root, ['update', '--finish'], 'inherit');
}

function isCloned(root) {
  return existsSync(join(root, '.git'));
}

function course(root, words, stdio = 'ignore') {
  const program = join(root, 'lib', 'dist', 'cli', 'main.js');
  spawnSync(process.execPath, [program, ...words], { stdio, env: { ...process.env, COURSE_ROOT: root } });
}
