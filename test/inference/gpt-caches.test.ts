// What was kept of a GPT's work, after its weights changed: nothing of it may be served.
import { expect } from 'chai';
import type { Artifact, GptBlueprint, WeightTensor } from 'course/artifact';
import { CourseError } from 'course/core';
import {
  cacheResults,
  type FrozenGpt,
  freezeGpt,
  type KeyValueCache,
  prefixCache,
  softmax,
} from 'course/inference';
import { blueprintOf, drawGpt, drawTokens } from './gpt-model';

const blueprint = blueprintOf();
const artifact = drawGpt(blueprint, 'austen');
const PROMPT = drawTokens(blueprint, 10, 'prompt');

/** The same model with the lowest bit of one number turned, as little as a training can change. */
function oneBitLater({ weights }: Artifact<GptBlueprint>): Artifact<GptBlueprint> {
  const copies = new Map([...weights].map(([name, t]) => [name, { ...t, data: t.data.slice() }]));
  const { data } = copies.get('block1/mlp/down') as WeightTensor;
  new Uint32Array(data.buffer, data.byteOffset, 1)[0] ^= 1;
  return { blueprint, weights: copies };
}

/** The GPT as something that answers rows of tokens with the probabilities of the next one, and counts the questions. */
function answering(model: FrozenGpt) {
  const asked = { count: 0 };
  const predict = (tokens: ArrayLike<number>): Float32Array => {
    asked.count++;
    return softmax(model.prefill(Array.from(tokens), model.newCache()));
  };
  return { fingerprint: model.fingerprint, frozen: true as const, predict, asked };
}

describe('a result cache in front of a GPT', () => {
  it('computes anew after the change of a single bit, and serves the old answer only to the old weights', () => {
    const [old, young] = [artifact, oneBitLater(artifact)].map((one) => answering(freezeGpt(one)));
    const cached = cacheResults(old, 8);
    const before = cached.predict(PROMPT);
    cached.use(young);
    cached.predict(PROMPT);
    expect(young.asked.count, 'the new weights were asked').to.equal(1);
    expect(cached.counts.hits).to.equal(0);
    cached.use(old);
    expect(cached.predict(PROMPT)).to.deep.equal(before);
    expect([old.asked.count, cached.counts.hits]).to.deep.equal([1, 1]);
  });

  it('never serves an answer of 32 bits for the same weights in 8', () => {
    const [exact, eight] = ([32, 8] as const).map((bits) => answering(freezeGpt(artifact, { bits })));
    const cached = cacheResults(exact, 8);
    cached.predict(PROMPT);
    cached.use(eight);
    expect(cached.predict(PROMPT)).to.deep.equal(eight.predict(PROMPT));
  });
});

describe('a prefix cache of keys and values', () => {
  const model = freezeGpt(artifact);
  const kept = prefixCache<KeyValueCache>({ blockSize: 4, capacity: 8 });
  kept.keep(model.fingerprint, PROMPT, (length) => {
    const cache = model.newCache();
    model.prefill(PROMPT.slice(0, length), cache);
    return cache;
  });

  it('knows nothing of the beginning after the change of a single bit, or in other bits', () => {
    for (const other of [freezeGpt(oneBitLater(artifact)), freezeGpt(artifact, { bits: 8 })]) {
      expect(kept.find(other.fingerprint, PROMPT)).to.deep.equal({ length: 0 });
    }
  });

  it('whose keys and values another model refuses, even of the same weights', () => {
    const { value } = kept.find(model.fingerprint, PROMPT);
    const other = freezeGpt(artifact);
    expect(() => other.prefill([1], value as KeyValueCache)).to.throw(CourseError, "got another one's");
  });

  it('goes on from the longest beginning to the logits of the whole prompt, within 1e-5', () => {
    const { length, value } = kept.find(model.fingerprint, PROMPT);
    expect(length).to.equal(8);
    const before = model.counters.keyValueProjections;
    const found = model.prefill(PROMPT.slice(length), value as KeyValueCache);
    expect(model.counters.keyValueProjections - before).to.equal(2);
    model.prefill(PROMPT, model.newCache()).forEach((logit, i) => {
      expect(found[i]).to.be.closeTo(logit, 1e-5);
    });
  });
});
