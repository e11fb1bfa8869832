// Brings notebooks into normal form, or says which are not.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { formatCells } from './cell-code.mjs';
import { differences } from './differences.mjs';
import { readNotebook } from './files.mjs';
import { normalForm, unmendable } from './normal-form.mjs';

/**
 * Formats the notebooks.
 * @param root the course's folder
 * @param files absolute paths
 * @param check true: write nothing, report each file that would change
 * @returns `{ problems, changed }`: one sentence for each fault, and the files written
 */
export function formatNotebooks(root, files, { check = false } = {}) {
  const problems = [];
  const changed = [];
  for (const file of files) {
    const name = relative(root, file);
    const { notebook, text, fault } = readable(file);
    if (fault) {
      problems.push(fault);
      continue;
    }
    const { normal, faults } = withCode(root, notebook);
    problems.push(...faults.map((fault) => `${name}: ${fault}.`));
    if (faults.length > 0 || normal === text) continue;
    if (!check) {
      writeFileSync(file, normal);
      changed.push(name);
    } else {
      const reasons = differences(notebook, text, normal).join(', ');
      problems.push(`${name} is not in normal form (${reasons}): run \`npm run format\`.`);
    }
  }
  return { problems, changed };
}

/** A notebook and its text, or the sentence that says why there is none: one such file must not hide the others. */
function readable(file) {
  try {
    return readNotebook(file);
  } catch (error) {
    return { fault: error.message };
  }
}

function withCode(root, notebook) {
  const faults = unmendable(notebook);
  if (faults.length > 0) return { normal: '', faults };
  const normal = normalForm(notebook, (sources) =>
    formatCells(root, sources).map(({ source, problem }, index) => {
      if (problem) faults.push(`code cell ${index + 1} is not TypeScript (${problem})`);
      return source;
    }),
  );
  return { normal, faults };
}
