// The tests of cacheKey: the same request, other weights, prompts and settings, parts that run together, many requests.
import { expect } from 'chai';
import { random, student } from 'course/grading';

const { cacheKey } =
  student<typeof import('../../../exercises/12-fine-tuning/cache-key')>('12-fine-tuning/cache-key');

const AUSTEN = '155aa4fbbe40dbae';
const MELVILLE = '7c01d2e94b3f8a60';
const SETTINGS = { temperature: 0.7, seed: 1, maxTokens: 20 };

type Request = Parameters<typeof cacheKey>;

async function keyOf([fingerprint, prompt, settings]: Request): Promise<string> {
  const key = await cacheKey(fingerprint, prompt, settings);
  if (typeof key !== 'string') expect.fail('A key is a text: an object is equal to itself only');
  return key;
}

async function expectTwoKeys(one: Request, other: Request, because: string): Promise<void> {
  const [first, second] = [await keyOf(one), await keyOf(other)];
  if (first === second)
    expect.fail(`The key ${JSON.stringify(first)} was also that of ${shown(one)}. ${because}`);
}

const shown = ([fingerprint, prompt, settings]: Request) =>
  `cacheKey("${fingerprint}", ${JSON.stringify(prompt)}, ${JSON.stringify(settings)})`;

describe('cacheKey', () => {
  it('is a text, the same for the same request', async () => {
    const key = await keyOf([AUSTEN, 'The whale', SETTINGS]);
    const again = await keyOf([AUSTEN, 'The whale', { ...SETTINGS }]);
    if (again !== key) expect.fail('The same request got two keys, so nothing would ever be found');
  });

  it('is another one for other weights', async () => {
    const because =
      'The weights play no part: after a fine-tuning the old answers would be served. Put the fingerprint into the key';
    await expectTwoKeys([AUSTEN, 'The whale', SETTINGS], [MELVILLE, 'The whale', SETTINGS], because);
    const close = `${AUSTEN.slice(0, -1)}f`; // as its first digits alone would not show
    const cut = 'Two fingerprints that begin alike got one key. Take all of its digits';
    await expectTwoKeys([AUSTEN, 'The whale', SETTINGS], [close, 'The whale', SETTINGS], cut);
  });

  it('is another one for another prompt, by however little', async () => {
    const because =
      'To the model these are different tokens, and the answers differ: take the prompt exactly as it is';
    for (const other of ['the whale', 'The whale ', 'The  whale', 'The whale.', '']) {
      await expectTwoKeys([AUSTEN, 'The whale', SETTINGS], [AUSTEN, other, SETTINGS], because);
    }
  });

  it('is another one for other settings', async () => {
    const others = { temperature: [0, 0.71], seed: [2], maxTokens: [21] };
    const changes = Object.entries(others).flatMap(([name, values]) => values.map((value) => [name, value]));
    for (const [name, value] of changes) {
      const because = `\`${name}\` plays no part, though another one gives another answer: put it into the key`;
      const other = { ...SETTINGS, [name]: value };
      await expectTwoKeys([AUSTEN, 'The whale', SETTINGS], [AUSTEN, 'The whale', other], because);
    }
  });

  it('stays the same when the settings come in another order', async () => {
    const key = await keyOf([AUSTEN, 'The whale', SETTINGS]);
    const turned = { maxTokens: 20, seed: 1, temperature: 0.7 };
    const because =
      'The same settings in another order got another key. JSON.stringify keeps the order in which an object was written: take its values out one by one';
    if ((await keyOf([AUSTEN, 'The whale', turned])) !== key) expect.fail(because);
  });

  it('keeps its parts apart', async () => {
    const because =
      'The parts run into each other: mark where each of them ends, or let JSON.stringify do it';
    const pairs: [Request, Request][] = [
      [
        [AUSTEN, 'Chapter 1', { ...SETTINGS, seed: 1 }],
        [AUSTEN, 'Chapter ', { ...SETTINGS, seed: 11 }],
      ],
      [
        [AUSTEN, '1 whale', { ...SETTINGS, seed: 1 }],
        [AUSTEN, ' whale', { ...SETTINGS, seed: 11 }],
      ],
      [
        [AUSTEN, 'A', { ...SETTINGS, seed: 1, maxTokens: 11 }],
        [AUSTEN, 'A', { ...SETTINGS, seed: 11, maxTokens: 1 }],
      ],
      [
        [AUSTEN, 'A', { temperature: 1, seed: 1, maxTokens: 11 }],
        [AUSTEN, 'A', { temperature: 1, seed: 11, maxTokens: 1 }],
      ],
      [
        [AUSTEN, '0 whales', { ...SETTINGS, maxTokens: 2 }],
        [AUSTEN, ' whales', { ...SETTINGS, maxTokens: 20 }],
      ],
      [
        [AUSTEN, 'Chapter 20', { ...SETTINGS, maxTokens: 20 }],
        [AUSTEN, 'Chapter ', { ...SETTINGS, maxTokens: 2020 }],
      ],
    ];
    for (const [one, other] of pairs) await expectTwoKeys(one, other, because);
  });

  it('gives each of many random requests a key of its own', async () => {
    const { integer } = random();
    const pick = <T>(items: T[]) => items[integer(items.length)];
    const requests = Array.from({ length: 60 }, (): Request => {
      const prompt = Array.from({ length: integer(4) }, () => pick(['1', ' ', '|', ',', '"', 'a'])).join('');
      const settings = { temperature: pick([0.5, 0.7, 1]), seed: integer(3), maxTokens: 1 + integer(3) };
      return [pick([AUSTEN, MELVILLE]), prompt, settings];
    });
    const owners = new Map<unknown, Request>();
    for (const one of requests) {
      const key = await keyOf(one);
      const owner = owners.get(key);
      if (owner && shown(owner) !== shown(one)) {
        expect.fail(`The key ${JSON.stringify(key)} was also that of ${shown(owner)}, another request`);
      }
      owners.set(key, one);
    }
  });
});
