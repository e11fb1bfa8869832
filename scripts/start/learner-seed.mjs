// The learner's seed: the order of the options in a quiz is drawn from it, so that neighbours can't copy letters.
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Draws the seed into `root`/.course/learner-seed at the first start, and leaves it alone from then on. */
export function keepLearnerSeed(root) {
  const path = join(root, '.course', 'learner-seed');
  mkdirSync(join(root, '.course'), { recursive: true });
  try {
    writeFileSync(path, `${randomUUID()}\n`, { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return;
    rmSync(path, { force: true }); // made, but not written, on a full disk
    throw error;
  }
}
