// The tests of request: hits, misses, room, and a long trace beside a second way to count.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { request } = student<typeof import('../../../exercises/10-optimisations/lru-cache')>(
  '10-optimisations/lru-cache',
);

describe('request', () => {
  it('puts a new key at the end, as the most recent one', async () => {
    expectClose(
      await request(['a', 'b'], 'c', 5),
      { hit: false, keys: ['a', 'b', 'c'] },
      {
        mistakes: [
          {
            gives: { hit: false, keys: ['c', 'a', 'b'] },
            because: 'The most recent key stands last, not first.',
          },
          {
            gives: { hit: false, keys: ['a', 'b'] },
            because: 'After a miss the key is in the cache: put it in.',
          },
          { gives: { hit: true, keys: ['a', 'b', 'c'] }, because: 'c was not there before: that is a miss.' },
          {
            gives: { hit: false, keys: ['b', 'c'] },
            because: 'There is room for five: nothing has to go yet.',
          },
        ],
      },
    );
  });

  it('drops the least recent key when there is no room', async () => {
    expectClose(
      await request(['a', 'b', 'c'], 'd', 3),
      { hit: false, keys: ['b', 'c', 'd'] },
      {
        mistakes: [
          {
            gives: { hit: false, keys: ['a', 'b', 'd'] },
            because: 'c went, the most recent one. The least recent key stands first: a has to go.',
          },
          {
            gives: { hit: false, keys: ['a', 'b', 'c'] },
            because: 'The new key went. The least recent one has to go: a, which stands first.',
          },
          {
            gives: { hit: false, keys: ['a', 'b', 'c', 'd'] },
            because: 'Four keys in a cache with room for three: drop the first.',
          },
        ],
      },
    );
  });

  it('makes a key that is found the most recent one', async () => {
    expectClose(
      await request(['a', 'b', 'c'], 'a', 5),
      { hit: true, keys: ['b', 'c', 'a'] },
      {
        mistakes: [
          {
            gives: { hit: true, keys: ['a', 'b', 'c'] },
            because:
              'A hit is a use: move the key to the end. As it is, the cache drops what came first (FIFO), however often it is asked for.',
          },
          {
            gives: { hit: true, keys: ['a', 'b', 'c', 'a'] },
            because: 'a stands there twice: take it out of its old place.',
          },
          { gives: { hit: false, keys: ['b', 'c', 'a'] }, because: 'a was there before: that is a hit.' },
        ],
      },
    );
  });

  it('drops nothing on a hit, full as the cache may be', async () => {
    expectClose(
      await request(['a', 'b', 'c'], 'b', 3),
      { hit: true, keys: ['a', 'c', 'b'] },
      {
        mistakes: [
          {
            gives: { hit: true, keys: ['c', 'b'] },
            because: 'a went without need: a key that was there already takes no new room.',
          },
          {
            gives: { hit: true, keys: ['b', 'c', 'b'] },
            because: 'b stands there twice: take it out of its old place.',
          },
        ],
      },
    );
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
});
