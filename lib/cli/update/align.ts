// Which cell of a notebook is which of another version: by id, then by text, then by place and likeness.
import { type Cell, sourceOf } from './notebook';

/** Two texts this alike, by the share of words in common, are taken for two versions of one cell. */
const ALIKE = 0.5;

/**
 * For each cell of `cells` the index of its earlier version in `base`, or undefined for a new one.
 * No two cells get the same index; of two with the same id the first gets it.
 */
export function alignCells(cells: readonly Cell[], base: readonly Cell[]): (number | undefined)[] {
  const found: (number | undefined)[] = cells.map(() => undefined);
  const free = new Set(base.keys());
  const match = (same: (cell: Cell, earlier: Cell) => boolean): void => {
    for (const [index, cell] of cells.entries()) {
      if (found[index] !== undefined) continue;
      const at = [...free].find((candidate) => same(cell, base[candidate]));
      if (at === undefined) continue;
      found[index] = at;
      free.delete(at);
    }
  };
  match((cell, earlier) => cell.id !== undefined && cell.id === earlier.id);
  match((cell, earlier) => content(cell) === content(earlier) && sourceOf(cell) !== '');
  matchGaps(cells, base, found, free);
  return found;
}

/** Between two cells that are known, the rest is matched in order where it is alike: ids are lost in old formats. */
function matchGaps(
  cells: readonly Cell[],
  base: readonly Cell[],
  found: (number | undefined)[],
  free: Set<number>,
): void {
  for (const [index, cell] of cells.entries()) {
    if (found[index] !== undefined) continue;
    const from = found.slice(0, index).findLast((at) => at !== undefined) ?? -1;
    const to = found.slice(index + 1).find((at) => at !== undefined) ?? base.length;
    const at = [...free].find(
      (candidate) => candidate > from && candidate < to && alike(cell, base[candidate]),
    );
    if (at === undefined) continue;
    found[index] = at;
    free.delete(at);
  }
}

function content(cell: Cell): string {
  return `${cell.cell_type}\n${sourceOf(cell)}`;
}

function alike(a: Cell, b: Cell): boolean {
  return a.cell_type === b.cell_type && likeness(words(a), words(b)) >= ALIKE;
}

function words(cell: Cell): Set<string> {
  return new Set(sourceOf(cell).match(/[\p{L}\p{N}_]+/gu) ?? []);
}

/** The share of all members that two sets have in common, from 0 to 1; 0 for two empty ones. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((member) => b.has(member)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
