// A cache of answers serves what its key finds: the weights' fingerprint has to be in it.
import { expect } from 'chai';
import { random } from 'course/core';
import { freezeGpt, generate, writeText } from 'course/inference';
import { cacheAnswers, type KeyOf } from 'course/lessons';
import { characterTokenizer } from 'course/tokenizer';
import { blueprintOf, drawGpt } from '../../inference/gpt-model';

const SETTINGS = { temperature: 1, seed: 1, maxTokens: 8 };
const TOKENIZER = characterTokenizer('abcdefgh', { bytes: false });
const BLUEPRINT = blueprintOf({ vocabularySize: TOKENIZER.vocabularySize });
const [old, tuned] = ['old', 'tuned'].map((seed) =>
  freezeGpt(drawGpt(BLUEPRINT, seed), { tokenizer: TOKENIZER }),
);
const PROMPT_ALONE: KeyOf = (_, prompt) => prompt;
const WHOLE: KeyOf = (...parts) => JSON.stringify(parts);

describe('a cache of written answers', () => {
  it('writes what generate writes, behind the prompt', async () => {
    let text = 'ab';
    for await (const token of generate(old, 'ab', SETTINGS)) text += token.text;
    expect(await writeText(old, 'ab', SETTINGS)).to.equal(text);
  });

  it('serves the old weights’ answer when the key is the prompt alone', async () => {
    const ask = cacheAnswers(SETTINGS, PROMPT_ALONE);
    const first = await ask(old, 'ab');
    const fresh = await writeText(tuned, 'ab', SETTINGS);
    expect(fresh).to.not.equal(first.answer);
    expect(await ask(tuned, 'ab')).to.deep.equal({ from: 'the cache', answer: first.answer });
  });

  it('computes anew for other weights when their fingerprint is in the key, and finds both again', async () => {
    const ask = cacheAnswers(SETTINGS, WHOLE);
    const served = [];
    for (const model of [old, tuned, tuned, old]) served.push(await ask(model, 'ab'));
    expect(served.map(({ from }) => from)).to.deep.equal([
      'the model',
      'the model',
      'the cache',
      'the cache',
    ]);
    expect(served[1].answer).to.equal(await writeText(tuned, 'ab', SETTINGS));
    expect(served[3]).to.deep.equal({ from: 'the cache', answer: served[0].answer });
  });

  it('never serves what another request was answered, for 100 random requests and a whole key', async () => {
    const { integer } = random('requests');
    const ask = cacheAnswers(SETTINGS, WHOLE);
    for (let i = 0; i < 100; i++) {
      const model = [old, tuned][integer(2)];
      const prompt = 'abcdefgh'.slice(integer(4), 4 + integer(4));
      expect((await ask(model, prompt)).answer).to.equal(await writeText(model, prompt, SETTINGS));
    }
  });
});
