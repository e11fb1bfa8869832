// npm run course -- COMMAND: the course's command line, once set-up has built it.
import { requireNode } from './setup/node-version.mjs';

requireNode();
Promise.all([import('node:fs'), import('node:path'), import('./setup/course.mjs')]).then(
  ([fs, path, { ROOT }]) => {
    const main = path.join(ROOT, 'lib', 'dist', 'cli', 'main.js');
    if (fs.existsSync(main) && fs.existsSync(path.join(ROOT, 'node_modules', 'course'))) return run(main);
    console.error('The course is not set up in this clone yet.\nTo mend it: npm run setup');
    process.exitCode = 1;
  },
);

/** In this process, so that signals, exit status and terminal are the command line's own. */
async function run(main) {
  const { createRequire } = await import('node:module');
  process.argv[1] = main;
  createRequire(import.meta.url)(main);
}
