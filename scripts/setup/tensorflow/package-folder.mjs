import { join } from 'node:path';

/** The folder of tfjs-node, into which both ways put `deps` (the library) and `lib` (the binding). */
export function packageFolder(root) {
  return join(root, 'node_modules', '@tensorflow', 'tfjs-node');
}

/** The compiled binding. tfjs-node knows Node's stable interface up to version 8. */
export function bindingPath(root) {
  const version = Math.min(8, Number(process.versions.napi));
  return join(packageFolder(root), 'lib', `napi-v${version}`, 'tfjs_binding.node');
}
