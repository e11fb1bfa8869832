// The Python that was found last time, so that a second set-up need not look for it.
import { statSync } from 'node:fs';
import { findPython } from './python.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

/**
 * The Python that set-up uses: the remembered one while it is the same file, else the first that fits.
 * @throws SetupFailure when there is none.
 */
export function rememberPython(root, environment = process.env) {
  const asked = environment.COURSE_PYTHON;
  const known = readStamp(root, 'python');
  if (known && known.asked === asked && known.changed === changeTime(known.python.path)) return known.python;
  const python = findPython(environment);
  writeStamp(root, 'python', { asked, python, changed: changeTime(python.path) });
  return python;
}

function changeTime(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return undefined;
  }
}
