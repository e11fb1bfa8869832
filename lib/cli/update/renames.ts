// Lessons and exercises that the course has renamed: the learner's work goes along.
import { likeness } from './align';
import { type Base, isLearners, isNotebook } from './base';
import { parseNotebook } from './notebook';
import type { Tree } from './tree';

/** Two files this alike, by their cells' ids or by their lines, are taken for one that was renamed. */
const ALIKE = 0.6;

/** The new path of each notebook and exercise that is gone from its old one. */
export function renames(base: Base, theirs: Tree): Map<string, string> {
  const gone = [...base.paths].filter((path) => isLearners(path) && !theirs.has(path));
  const fresh = new Set([...theirs.keys()].filter((path) => isLearners(path) && !base.paths.has(path)));
  const found = new Map<string, string>();
  for (const path of gone) {
    const from = marks(path, base.text(path) ?? '');
    const likely = [...fresh]
      .filter((candidate) => isNotebook(candidate) === isNotebook(path))
      .map((to) => ({ to, share: likeness(from, marks(to, String(theirs.get(to)?.bytes))) }))
      .sort((a, b) => b.share - a.share)[0];
    if (!likely || likely.share < ALIKE) continue;
    found.set(path, likely.to);
    fresh.delete(likely.to);
  }
  return found;
}

function marks(path: string, text: string): Set<string> {
  if (!isNotebook(path)) return new Set(text.split(/\r?\n/).filter((line) => line.trim().length > 1));
  return new Set((parseNotebook(text)?.cells ?? []).map(({ id }) => String(id)));
}
