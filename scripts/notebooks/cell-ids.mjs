// Cell ids that say what changed: an id is derived once from the cell's text and kept through later edits.
import { createHash } from 'node:crypto';

const PREFIXES = { code: 'ts', markdown: 'md' };

/**
 * One id for each cell, unique in the notebook: `ts-` or `md-` and eight hexadecimal digits.
 * An id of that form stays; any other (JupyterLab makes up a new one for each new cell) is replaced.
 * @param cells `{ type: 'code' | 'markdown', source, id }` in order
 */
export function cellIds(cells) {
  const ids = keptIds(cells);
  const used = new Set(ids);
  return cells.map((cell, index) => {
    const id = ids[index] ?? newId(cell, used);
    used.add(id);
    return id;
  });
}

/** The ids that stay; of two equal ones the first. */
function keptIds(cells) {
  const used = new Set();
  return cells.map(({ id, type }) => {
    const ours = new RegExp(`^${PREFIXES[type]}-[0-9a-f]{8}$`).test(id ?? '');
    if (!ours || used.has(id)) return undefined;
    used.add(id);
    return id;
  });
}

/** Derived from the text; a number is added while another cell holds the same id. */
function newId({ type, source }, used) {
  for (let attempt = 0; ; attempt++) {
    const digest = createHash('sha256').update(`${type}\n${source}\n${attempt}`).digest('hex');
    const id = `${PREFIXES[type]}-${digest.slice(0, 8)}`;
    if (!used.has(id)) return id;
  }
}
