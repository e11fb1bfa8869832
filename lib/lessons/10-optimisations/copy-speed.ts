// The first wall of the roof: how many bytes a second this machine moves when it does nothing else.
import { timeIt } from '../../measure';

/**
 * Bytes a second at best while one array of numbers is copied onto another, both too large for a cache. Each byte is
 * read once and written once, and counts twice.
 * @param megabytes of the array. Default 64.
 */
export async function copySpeed(megabytes = 64): Promise<number> {
  const source = new Float32Array((megabytes * 2 ** 20) / 4).fill(1);
  const target = new Float32Array(source.length);
  const { samplesMs } = await timeIt(() => target.set(source), { runs: 9, warmUp: 2 });
  return (2 * source.byteLength) / (Math.min(...samplesMs) / 1000);
}
