// From an instructor's list of submissions to the matrix of a workflow: node scripts/class.mjs class.json
// The list: [{ "learner": "ada", "repository": "school/ada", "ref": "main" }, …]; `ref` may be left out.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** GitHub starts at most this many jobs from one matrix. */
const MOST_JOBS = 256;

const FIELDS = {
  learner: { form: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, like: 'letters, digits, ".", "_" and "-"' },
  repository: { form: /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/, like: 'owner/name' },
  ref: { form: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,254}$/, like: 'a commit, a tag or a branch' },
};

/**
 * Checks a list and makes it a matrix.
 * @param {unknown} list what the file holds
 * @returns {{ learner: string, repository: string, ref: string }[]} one job for each submission; `ref` is empty for
 * the default branch
 * @throws Error with a sentence for the first thing that is wrong
 */
export function matrixOf(list) {
  if (!Array.isArray(list) || list.length === 0) {
    throw new Error('Expected a list with one submission or more, each with learner and repository.');
  }
  if (list.length > MOST_JOBS) {
    throw new Error(
      `Expected at most ${MOST_JOBS} submissions in a list, got ${list.length}. Make several lists.`,
    );
  }
  const matrix = list.map(jobOf);
  const names = matrix.map(({ learner }) => learner.toLowerCase());
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`Expected each learner once, but "${twice}" is in the list twice.`);
  return matrix;
}

function jobOf(entry, index) {
  const job = { learner: entry?.learner, repository: entry?.repository, ref: entry?.ref ?? '' };
  for (const [field, { form, like }] of Object.entries(FIELDS)) {
    const value = job[field];
    if (field === 'ref' && value === '') continue;
    if (typeof value === 'string' && form.test(value) && !value.includes('..')) continue;
    const got = JSON.stringify(value) ?? 'nothing';
    throw new Error(`Expected ${field} of entry ${index + 1} to be ${like}, got ${got}. Correct the list.`);
  }
  return job;
}

function main(path) {
  if (!path) throw new Error('Expected the path of a list: node scripts/class.mjs class.json');
  let list;
  try {
    list = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new Error(
      `Expected ${path} to be a JSON file, but ${why}. Make the list as INSTRUCTORS.md shows it.`,
    );
  }
  console.log(`submissions=${JSON.stringify(matrixOf(list))}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main(process.argv[2]);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
