// The parts of the test run: the static checks, the quick tests, and the folders whose tests take long.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of test/ that are parts of their own, in the order in which they run. */
const SLOW_FOLDERS = ['kernel', 'notebooks', 'browser', 'setup'];

/** The folder whose tests are too long for every day. */
const LONG_FOLDER = 'long';

/** Folders whose tests run only when asked for by name: whole clones in other places, every lesson again and again. */
const ON_REQUEST = ['machines', 'repeats'];

/** The folder whose tests run beside the others: they wait for npm and pip more than they compute. */
const BESIDE = 'setup';

/** Folders of test/ that mocha never runs itself: the grader does. */
const GRADED_FOLDERS = ['exercises', 'hostile'];

/**
 * Every part as `{ name, title, program, args, mocha }`; `mocha` says that it counts its own tests.
 * @param root the clone's top folder.
 * @param long whether the checks that are too long for every day run too: test/long, and more of each lesson.
 */
export function findParts(root, long) {
  const bin = (name, file) => join(root, 'node_modules', name, file);
  const checks = [
    { name: 'types', title: 'strict types', args: [bin('typescript', 'bin/tsc'), '--noEmit', '-p', '.'] },
    {
      name: 'lint',
      title: 'formatter and linter',
      args: [bin('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings'],
    },
    {
      name: 'curriculum',
      title: 'exercises (course verify)',
      // In CI every stub must be as generated; on a learner's machine the exercises hold the learner's work.
      args: [
        join(root, 'lib', 'dist', 'cli', 'main.js'),
        'verify',
        ...(process.env.CI ? [] : ['--allow-work']),
      ],
    },
    { name: 'format', title: 'notebooks in normal form', args: ['scripts/format.mjs', '--check'] },
  ];
  return [...checks, ...mochaParts(root, long)];
}

function mochaParts(root, long) {
  const folders = readdirSync(join(root, 'test'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const quick = folders
    .map(({ name }) => name)
    .filter((name) => ![...SLOW_FOLDERS, LONG_FOLDER, ...ON_REQUEST, ...GRADED_FOLDERS].includes(name))
    .filter((name) => holdsTests(join(root, 'test', name)));
  const unit = { name: 'unit', title: 'quick tests', files: quick.map(pattern) };
  const slow = folderParts(root, long ? [...SLOW_FOLDERS, LONG_FOLDER, ...ON_REQUEST] : SLOW_FOLDERS);
  return [unit, ...slow].map((part) => ({
    ...mochaPart(root, part),
    env: long ? { COURSE_TEST_LONG: '1' } : {},
  }));
}

/** Some folders hold only what tests read. */
function holdsTests(folder) {
  return readdirSync(folder, { recursive: true }).some((path) => path.endsWith('.test.ts'));
}

function folderParts(root, folders) {
  return folders
    .filter((name) => existsSync(join(root, 'test', name)))
    .map((name) => ({
      name,
      title: `test/${name}`,
      files: [pattern(name)],
      beside: name === BESIDE,
      onRequest: ON_REQUEST.includes(name),
    }));
}

function mochaPart(root, part) {
  return {
    ...part,
    mocha: true,
    args: [
      join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
      '--reporter',
      'scripts/test/reporter.cjs',
      '--ignore',
      'test/**/fixtures/**',
      ...part.files,
    ],
  };
}

function pattern(folder) {
  return `test/${folder}/**/*.test.ts`;
}
