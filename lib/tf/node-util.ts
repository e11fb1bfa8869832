// What tfjs-node 4.22 asks of Node and newer ones no longer have. Whatever loads it calls this first: the backend, the
// kernel (a cell may import tfjs-node itself) and set-up's probe.
import util from 'node:util';

/**
 * Gives `util` the two functions back that tfjs-node calls: `isNullOrUndefined` is gone from Node 23 on
 * (tensorflow/tfjs#8425, mended and never released), and `isArray` prints a deprecation warning from Node 22 on.
 */
export function restoreNodeUtil(): void {
  const isNullOrUndefined = (value: unknown): boolean => value === null || value === undefined;
  Object.assign(util, { isNullOrUndefined, isArray: Array.isArray });
}
