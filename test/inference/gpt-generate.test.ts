import { expect } from 'chai';
import { type FrozenGpt, freezeGpt, type GenerateOptions, generate, generateBatch } from 'course/inference';
import { characterTokenizer } from 'course/tokenizer';
import { blueprintOf, drawGpt, drawTokens, randomBlueprint } from './gpt-model';

const tokenizer = characterTokenizer('abcdefgh é');
const blueprint = blueprintOf({ vocabularySize: tokenizer.vocabularySize });
const model = freezeGpt(drawGpt(blueprint, 'generate'), { tokenizer });
const PROMPT = 'abc';

/** All tokens of a continuation. */
async function continued(
  gpt: FrozenGpt,
  prompt: string | number[],
  options: GenerateOptions,
): Promise<number[]> {
  const tokens: number[] = [];
  for await (const { token } of generate(gpt, prompt, options)) tokens.push(token);
  return tokens;
}

describe('generate', () => {
  it('gives the same text for the same seed, and another for another', async () => {
    const options = { maxTokens: 12, seed: 1 };
    const text = await continued(model, PROMPT, options);
    expect(await continued(model, PROMPT, options)).to.deep.equal(text);
    expect(await continued(model, PROMPT, { ...options, seed: 2 })).not.to.deep.equal(text);
  });

  it('ignores the seed at temperature 0, and top-k 1 is the same', async () => {
    const greedy = await continued(model, PROMPT, { maxTokens: 12, temperature: 0, seed: 1 });
    expect(await continued(model, PROMPT, { maxTokens: 12, temperature: 0, seed: 2 })).to.deep.equal(greedy);
    expect(await continued(model, PROMPT, { maxTokens: 12, topK: 1, seed: 3 })).to.deep.equal(greedy);
  });

  it('takes the best token at temperature 0', async () => {
    const [first] = await continued(model, [0, 1, 2], { maxTokens: 1, temperature: 0 });
    const scores = model.logits([0, 1, 2])[2];
    expect(scores[first]).to.equal(Math.max(...scores));
  });

  it('gives the same tokens with the cache and without, also where the context slides', async () => {
    for (let seed = 0; seed < 30; seed++) {
      const gpt = freezeGpt(drawGpt(randomBlueprint(seed), seed));
      const prompt = drawTokens(gpt.blueprint, 2, seed);
      const options = { maxTokens: 60, seed, whenFull: 'slide' } as const;
      const cached = await continued(gpt, prompt, options);
      expect(cached).to.have.length(60);
      expect(await continued(gpt, prompt, { ...options, cache: false }), `${seed}`).to.deep.equal(cached);
    }
  }).timeout(60_000);

  it('projects N times for N tokens after one, and N (N + 1) / 2 times without the cache', async () => {
    for (const [cache, expected] of [
      [true, 10],
      [false, 55],
    ] as const) {
      const before = model.counters.keyValueProjections;
      await continued(model, [0], { maxTokens: 10, cache });
      expect(model.counters.keyValueProjections - before).to.equal(expected);
    }
  });

  it('stops when the context is full: T tokens read, one more drawn', async () => {
    expect(await continued(model, [0, 1, 2], { maxTokens: 100 })).to.have.length(24 - 3 + 1);
  });

  it('slides when asked: it forgets all but half a context, and goes on', async () => {
    const { keyValueProjections: before } = model.counters;
    expect(await continued(model, [0], { maxTokens: 36, whenFull: 'slide' })).to.have.length(36);
    // 24 read one by one; the 25th does not fit, so 12 are read again, and 11 more until 36 are drawn
    expect(model.counters.keyValueProjections - before).to.equal(24 + 12 + 11);
  });

  it('gives texts that joined are the decoded tokens', async () => {
    const tokens: number[] = [];
    let text = '';
    for await (const drawn of generate(model, PROMPT, { maxTokens: 20, seed: 4 })) {
      tokens.push(drawn.token);
      text += drawn.text;
      expect(drawn.probability).to.be.within(0, 1);
    }
    expect(tokenizer.decode(tokens).startsWith(text)).to.equal(true);
  });

  it('gives nothing for no tokens', async () => {
    expect(await continued(model, PROMPT, { maxTokens: 0 })).to.deep.equal([]);
  });
});

describe('generateBatch', () => {
  const prompts = ['a', 'abc', 'hhh', 'é a', 'abcdefgh abcdefgh abcd', 'c', 'd', 'bad', 'cab'];
  const seeds = prompts.map((_, i) => i);

  for (const options of [
    {},
    { cache: false },
    { whenFull: 'slide' },
    { temperature: 0 },
    { topK: 5 },
  ] as const) {
    it(`gives the tokens of one by one, ${JSON.stringify(options)}`, async () => {
      const together: number[][] = prompts.map(() => []);
      for await (const step of generateBatch(model, prompts, { ...options, maxTokens: 14, seeds })) {
        step.forEach((drawn, i) => {
          if (drawn) together[i].push(drawn.token);
        });
      }
      for (const [i, prompt] of prompts.entries()) {
        expect(together[i], prompt).to.deep.equal(
          await continued(model, prompt, { ...options, maxTokens: 14, seed: i }),
        );
      }
    });
  }

  it('gives nothing for no prompts', async () => {
    for await (const step of generateBatch(model, [])) expect(step).to.equal('no step');
  });
});
