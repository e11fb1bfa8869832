// The tests of request: hits and misses with a pencil, then the order of use for caches with and without room.
import { expectClose, inputs, law, student } from 'course/grading';

const { request } = student<typeof import('../../../exercises/10-optimisations/lru-cache')>(
  '10-optimisations/lru-cache',
);

type Request = [keys: string[], key: string, capacity: number];

/** A cache that is full or has room, asked for one of its keys or for any other text. */
const requests = inputs
  .args(
    inputs.list(inputs.text(), { least: 0, most: 5 }),
    inputs.text(),
    inputs.count(0, 7),
    inputs.oneOf(0, 0, 1, 3),
  )
  .map(([texts, other, place, room]): Request => {
    const keys = [...new Set(texts)];
    return [keys, keys[place] ?? other, Math.max(keys.length + room, 1)];
  });

describe('request', () => {
  it('puts a new key at the end, and drops the first when there is no room', async () => {
    expectClose(await request(['a', 'b'], 'c', 5), { hit: false, keys: ['a', 'b', 'c'] });
    expectClose(await request(['a', 'b', 'c'], 'd', 3), { hit: false, keys: ['b', 'c', 'd'] });
  });

  it('moves a key that is found to the end, and drops nothing', async () => {
    expectClose(await request(['a', 'b', 'c'], 'a', 5), { hit: true, keys: ['b', 'c', 'a'] });
    expectClose(await request(['a', 'b', 'c'], 'b', 3), { hit: true, keys: ['a', 'c', 'b'] });
  });

  it('keeps the keys in the order of their last use', () =>
    law(request, byLastUse, requests, {
      examples: [
        [[], 'a', 1],
        [['a'], 'b', 1],
        [['b'], 'b', 1],
        [['a', 'b'], 'A', 2],
        [['ab', 'c'], 'b', 3],
        [['', 'a'], '', 2],
        [['10', '9', 'x'], '2', 3],
        [['a'], 'toString', 2],
      ],
      unchanged: '`push`, `shift` and `splice` work on the array itself. Copy first.',
      fresh: true,
    }));
});

/** Every key stands where it was used last, and the oldest uses go until the rest fits. */
function byLastUse(...[keys, key, capacity]: Request): { hit: boolean; keys: string[] } {
  const uses = [...keys, key];
  const last = uses.filter((name, i) => uses.lastIndexOf(name) === i);
  while (last.length > capacity) last.shift();
  return { hit: uses.indexOf(key) < keys.length, keys: last };
}
