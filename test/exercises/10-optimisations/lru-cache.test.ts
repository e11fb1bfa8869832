// The tests of request: hits, misses, room, and a long trace beside a second way to count.
import { expectClose, expectUnchanged, inputs, law, random, student } from 'course/grading';

const { request } = student<typeof import('../../../exercises/10-optimisations/lru-cache')>(
  '10-optimisations/lru-cache',
);

describe('request', () => {
  it('puts a new key at the end, as the most recent one', async () => {
    expectClose(await request(['a', 'b'], 'c', 5), { hit: false, keys: ['a', 'b', 'c'] });
  });

  it('drops the least recent key when there is no room', async () => {
    expectClose(await request(['a', 'b', 'c'], 'd', 3), { hit: false, keys: ['b', 'c', 'd'] });
  });

  it('makes a key that is found the most recent one', async () => {
    expectClose(await request(['a', 'b', 'c'], 'a', 5), { hit: true, keys: ['b', 'c', 'a'] });
  });

  it('drops nothing on a hit, full as the cache may be', async () => {
    expectClose(await request(['a', 'b', 'c'], 'b', 3), { hit: true, keys: ['a', 'c', 'b'] });
  });

  it('works with room for one', async () => {
    expectClose(await request(['a'], 'b', 1), { hit: false, keys: ['b'] });
    expectClose(await request(['b'], 'b', 1), { hit: true, keys: ['b'] });
    expectClose(await request([], 'a', 1), { hit: false, keys: ['a'] });
  });

  it('hits in a long trace exactly where fewer than three other keys came since', async () => {
    const { integer } = random();
    const trace = Array.from({ length: 40 }, () => 'abcde'[integer(5)]);
    let keys: string[] = [];
    for (const [at, key] of trace.entries()) {
      const before = trace.lastIndexOf(key, at - 1);
      const since = new Set(trace.slice(before + 1, at));
      const { hit, keys: after } = await request(keys, key, 3);
      expectClose(hit, at > 0 && before >= 0 && since.size < 3);
      keys = after;
    }
  });

  it('leaves the keys that it was given alone', async () => {
    const { args } = await request.withArguments(['a', 'b'], 'a', 2);
    expectUnchanged(
      args,
      [['a', 'b'], 'a', 2],
      '`push`, `shift` and `splice` work on the array itself. Copy first.',
    );
  });

  it('is right for any cache', () => {
    const key = inputs.oneOf('a', 'b', 'ab', '1', '10', '', 'toString', 'c');
    return law(
      request,
      byAge,
      inputs
        .args(inputs.list(key, { least: 0, most: 5 }), key, inputs.count(0, 3))
        .map(([keys, asked, room]) => {
          const held = [...new Set(keys)];
          return [held, asked, Math.max(1, held.length + room - 1 + (room === 0 ? 1 : 0))];
        }),
      {
        examples: [
          [[], 'a', 1],
          [['a'], 'a', 1],
          [['a'], 'b', 1],
          [['ab'], 'a', 2],
        ],
      },
    );
  });
});

function byAge(keys: string[], key: string, capacity: number) {
  const ages = new Map(keys.map((each, i) => [each, i]));
  const hit = ages.has(key);
  ages.set(key, keys.length);
  const newestLast = [...ages].sort(([, one], [, other]) => one - other).map(([each]) => each);
  while (newestLast.length > capacity) newestLast.shift();
  return { hit, keys: newestLast };
}
