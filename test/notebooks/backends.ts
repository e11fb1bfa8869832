// The backends that lessons are run on, forced, so that a run never passes on another one unnoticed.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The native library where set-up has built it, else whatever starts. */
export const NATIVE: Record<string, string> = hasNativeBinding() ? { COURSE_BACKEND: 'tensorflow' } : {};

/** WebAssembly, which is there on every machine. */
export const WASM: Record<string, string> = { COURSE_BACKEND: 'wasm' };

function hasNativeBinding(): boolean {
  const folder = join(dirname(require.resolve('@tensorflow/tfjs-node/package.json')), 'lib');
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => existsSync(join(folder, name, 'tfjs_binding.node')));
}
