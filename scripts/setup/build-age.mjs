// Whether lib/dist was built from lib/ as it is now. A command asks at every start, so times are looked at before contents.
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readStamp, stampPath } from './stamp.mjs';
import { inputsStand } from './standing.mjs';
import { build } from './step-build.mjs';

/** A sentence that names what is newer than lib/dist; undefined when nothing is, or nothing was built yet. */
export function staleBuild(root) {
  const stamp = readStamp(root, 'build');
  if (!stamp) return undefined;
  const newest = newestUnder(join(root, 'lib'));
  if (newest.time <= statSync(stampPath(root, 'build')).mtimeMs) return undefined;
  if (isUnchanged(root, stamp)) return undefined;
  const path = relative(root, newest.path).split(sep).join('/');
  return `lib/ has changed since lib/dist was built from it (the latest: ${path}), so what runs is the older code.`;
}

/** The file or folder that was changed last; a folder's time is that of the last file that came or went. */
function newestUnder(folder) {
  let newest = { path: folder, time: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'dist' || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    const candidates = [{ path, time: statSync(path).mtimeMs }];
    if (entry.isDirectory()) candidates.push(newestUnder(path));
    for (const candidate of candidates) if (candidate.time >= newest.time) newest = candidate;
  }
  return newest;
}

function isUnchanged(root, stamp) {
  try {
    return inputsStand(build, { root }, stamp);
  } catch {
    return true; // the compiler is gone, which is another fault
  }
}
