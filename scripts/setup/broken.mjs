// What to say when a script of the course can't even be loaded. It needs nothing but Node until it knows that more is there.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Ends the process with status 1 and the course's own files that are missing or cut off; where none is, with the error.
 * @param error what the import was rejected with.
 */
export async function tellBroken(error) {
  const damage = await import('./own-files.mjs').then(({ cutFiles }) => cutFiles(ROOT), whatIsGone);
  if (damage.length === 0) console.error(error.stack);
  else {
    const paths = damage.map(({ path }) => path);
    const restore = paths.includes('scripts/setup/own-files.mjs')
      ? 'git restore scripts/setup'
      : 'node scripts/setup/own-files.mjs';
    console.error(
      `The course cannot start: of its own files these are missing or cut off: ${paths.join(', ')}.`,
    );
    console.error(`To mend it: ${restore}`);
  }
  process.exit(1);
}

/** The module that would know is the damage itself. */
function whatIsGone() {
  return [{ path: 'scripts/setup/own-files.mjs' }];
}
