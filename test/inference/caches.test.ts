import { expect } from 'chai';
import { fingerprint, type WeightTensor } from 'course/artifact';
import { CourseError, random } from 'course/core';
import { cacheResults, freezeModel, lruCache, prefixCache, quantizeModel } from 'course/inference';
import { cheHitRate, drawTrace, zipf } from 'course/lessons';
import { drawInput, drawModel } from './model';

describe('an LRU cache', () => {
  it('drops what was not used for the longest: reading counts as using', () => {
    const cache = lruCache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    expect(cache.get('a')).to.equal(1);
    cache.set('c', 3);
    expect(cache.keys).to.deep.equal(['a', 'c']);
    expect(cache.get('b')).to.equal(undefined);
    expect(cache.counts).to.deep.equal({ hits: 1, misses: 1, evictions: 1 });
  });

  it('puts a key once: a second value takes the place of the first and drops nothing', () => {
    const cache = lruCache<number>(2);
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ] as const)
      cache.set(key, value);
    expect(cache.keys).to.deep.equal(['b', 'a']);
    expect(cache.get('a')).to.equal(3);
    expect(cache.counts.evictions).to.equal(0);
  });

  it('behaves as a list searched from end to end, over 20,000 random calls', () => {
    const { integer } = random('calls');
    const cache = lruCache<number>(7);
    let list: [string, number][] = [];
    for (let i = 0; i < 20_000; i++) {
      const key = String(integer(15));
      const known = list.find(([k]) => k === key);
      if (integer(2) === 0) {
        expect(cache.get(key)).to.equal(known?.[1]);
        if (known) list = [...list.filter((entry) => entry !== known), known];
      } else {
        cache.set(key, i);
        list = [...list.filter((entry) => entry !== known), [key, i] as [string, number]].slice(-7);
      }
    }
    expect(cache.keys).to.deep.equal(list.map(([key]) => key));
  });

  it('refuses to hold nothing', () => {
    for (const capacity of [0, -1, 1.5, Number.NaN]) expect(() => lruCache(capacity)).to.throw(CourseError);
  });
});

describe('a result cache', () => {
  const artifact = drawModel([4, 3, 2], 'old');
  const [old, young] = [freezeModel(artifact), freezeModel(drawModel([4, 3, 2], 'new'))];
  const x = drawInput(4, 'question');

  it('gives the model’s own bits, the second time without asking it', () => {
    let asked = 0;
    const counted = {
      fingerprint: old.fingerprint,
      predict: (row: ArrayLike<number>) => {
        asked++;
        return old.predict(row);
      },
    };
    const cached = cacheResults(counted, 4);
    expect(cached.predict(x)).to.deep.equal(old.predict(x));
    expect(cached.predict([...x])).to.deep.equal(old.predict(x));
    expect(asked).to.equal(1);
  });

  it('tells apart inputs that differ in their last bit', () => {
    const cached = cacheResults(old, 4);
    cached.predict([1, 1, 1, 1]);
    cached.predict([1, 1, 1, 1 + Number.EPSILON]);
    expect(cached.counts.hits).to.equal(0);
  });

  it('never serves an answer of the old weights after an exchange, and finds it again after the way back', () => {
    const cached = cacheResults(old, 4);
    cached.predict(x);
    cached.use(young);
    expect(cached.predict(x)).to.deep.equal(young.predict(x));
    expect(cached.counts.hits).to.equal(0);
    cached.use(freezeModel(artifact)); // the same weights, loaded again
    expect(cached.predict(x)).to.deep.equal(old.predict(x));
    expect(cached.counts.hits).to.equal(1);
  });

  it('never serves an answer of a model in float32 for the same model in 8 bits', () => {
    const eight = freezeModel(quantizeModel(artifact, { bits: 8, per: 'tensor' }));
    const cached = cacheResults(old, 4);
    cached.predict(x);
    cached.use(eight);
    expect(cached.predict(x)).to.deep.equal(eight.predict(x));
  });

  it('never serves an answer of weights that changed behind its back: one bit is enough', () => {
    const weights = new Map([...artifact.weights].map(([name, t]) => [name, { ...t, data: t.data.slice() }]));
    const learner = {
      get fingerprint() {
        return fingerprint(weights);
      },
      predict: (row: ArrayLike<number>) => freezeModel({ ...artifact, weights }).predict(row),
    };
    const cached = cacheResults(learner, 4);
    const before = cached.predict(x);
    const { data } = weights.get('layer2/bias') as WeightTensor;
    new Uint32Array(data.buffer, data.byteOffset, 1)[0] ^= 1 << 22;
    expect(cached.predict(x)).not.to.deep.equal(before);
    expect(cached.predict(x)).to.deep.equal(learner.predict(x));
    expect(cached.counts).to.deep.equal({ hits: 1, misses: 2, evictions: 0 });
  });

  it('hands out copies: changing an answer changes no later one', () => {
    const cached = cacheResults(old, 4);
    cached.predict(x).fill(7);
    cached.predict(x).fill(7);
    expect(cached.predict(x)).to.deep.equal(old.predict(x));
  });
});

describe('a prefix cache', () => {
  const text = (tokens: number[]) => (length: number) => tokens.slice(0, length).join(' ');

  it('finds the longest known beginning of whole blocks', () => {
    const cache = prefixCache<string>({ blockSize: 2, capacity: 10 });
    cache.keep('w', [1, 2, 3, 4, 5], text([1, 2, 3, 4, 5]));
    expect(cache.find('w', [1, 2, 3, 4, 9, 9])).to.deep.equal({ length: 4, value: '1 2 3 4' });
    expect(cache.find('w', [1, 2, 9, 4])).to.deep.equal({ length: 2, value: '1 2' });
    expect(cache.find('w', [1])).to.deep.equal({ length: 0 });
  });

  it('does not take a block behind another beginning for the same', () => {
    const cache = prefixCache<string>({ blockSize: 2, capacity: 10 });
    cache.keep('w', [1, 2, 3, 4], text([1, 2, 3, 4]));
    expect(cache.find('w', [9, 9, 3, 4])).to.deep.equal({ length: 0 });
    expect(cache.find('w', [12, 3, 4]).length, 'nor 12 for 1 2').to.equal(0);
  });

  it('knows nothing under other weights', () => {
    const cache = prefixCache<string>({ blockSize: 2, capacity: 10 });
    cache.keep('w', [1, 2], text([1, 2]));
    expect(cache.find('other', [1, 2])).to.deep.equal({ length: 0 });
  });
});

describe('a Zipf trace', () => {
  const popularity = zipf(1000);

  it('has the shares 1, 1/2, 1/3 ... over their sum', () => {
    expect(popularity.reduce((sum, share) => sum + share)).to.be.closeTo(1, 1e-12);
    expect(popularity[0] / popularity[9]).to.be.closeTo(10, 1e-9);
    expect(zipf(3, 0)).to.deep.equal([1 / 3, 1 / 3, 1 / 3]);
  });

  it('is the same for the same seed, and has each item about as often as its share says', () => {
    const trace = drawTrace(popularity, 20_000, 1);
    expect(trace).to.deep.equal(drawTrace(popularity, 20_000, 1));
    for (const item of [0, 1, 9]) {
      const [share, count] = [popularity[item], trace.filter((k) => k === item).length];
      const deviation = Math.sqrt(20_000 * share * (1 - share));
      expect(Math.abs(count - 20_000 * share), `item ${item}`).to.be.below(4 * deviation);
    }
  });

  it('meets in a cache the hit rate of a count of distinct items since, and of Che’s approximation', () => {
    const trace = drawTrace(popularity, 20_000, 1);
    for (const capacity of [10, 100, 500]) {
      const cache = lruCache<number>(capacity);
      for (const item of trace) if (cache.get(String(item)) === undefined) cache.set(String(item), 1);
      expect(cache.counts.hits, `${capacity} entries`).to.equal(hitsByReuse(trace, capacity));
      const rate = cache.counts.hits / trace.length;
      const cold = (capacity + 1) / trace.length; // a cache begins empty; the approximation knows no beginning
      expect(Math.abs(rate - cheHitRate(popularity, capacity))).to.be.below(0.012 + cold);
    }
  });
});

/** A request hits when fewer than `capacity` other items came since the last request for the same. */
function hitsByReuse(trace: readonly number[], capacity: number): number {
  const last = new Map<number, number>();
  let hits = 0;
  trace.forEach((item, at) => {
    const before = last.get(item);
    if (before !== undefined && new Set(trace.slice(before + 1, at)).size < capacity) hits++;
    last.set(item, at);
  });
  return hits;
}
