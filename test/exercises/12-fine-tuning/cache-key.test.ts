// The tests of cacheKey: which requests share a key, over many pairs; what the key looks like is up to the learner.
import { expectClose, inputs, law, random, student } from 'course/grading';

const { cacheKey } =
  student<typeof import('../../../exercises/12-fine-tuning/cache-key')>('12-fine-tuning/cache-key');

type Request = Parameters<typeof cacheKey>;
type Parts = [fingerprint: string, prompt: string, temperature: number, seed: number, maxTokens: number];

/** What each part may be: values that many a key cannot tell apart. */
const CLOSE = {
  fingerprint: [
    '155aa4fbbe40dbae',
    '155aa4fbbe40dbaf',
    '7c01d2e94b3f8a60',
    '055aa4fbbe40dbae',
    '15',
    '1e5',
    '100000',
  ],
  prompt: [
    ...[
      'The whale',
      'the whale',
      'The whale ',
      ' The whale',
      'The  whale',
      'The\nwhale',
      'The whale.',
      'whale The',
    ],
    ...['', ' ', '0', '1', 'é', 'e\u0301', '中', '国', '😀', '😁', '"', '\\', '\\"', 'null', 'undefined'],
    ...['Aa', 'BB', 'ab', 'ba', '\ta', '\u0961', '\u03e5', '\u0001\u0011', '\u0011\u0001'], // equal sums, hashes, codes
    ...[`${'The whale '.repeat(99)}a`, `${'The whale '.repeat(99)}b`],
  ],
  temperature: [0.7, 0.71, 0.7000001, 0, 1, 1.7, 10, 1e-7],
  seed: [1, 0, 2, 11, 42, 2 ** 32 + 1, 2 ** 31],
  maxTokens: [20, 21, 2, 0, 1, 11],
};
/** What runs together where nothing stands between the parts, or something that a part may hold. */
const RUNS = {
  fingerprint: ['1', '11', 'a1', 'a'],
  prompt: ['', '1', '11', '1|1', '|', ',', '1,1', ' ', '1 1', '"', '","', '.1', ':', '-1', 'a', 'a1'],
  temperature: [0, 1, 11, 0.1, 1.1],
  seed: [0, 1, 11, 111],
  maxTokens: [1, 11, 111],
};

const requestOf = ([fingerprint, prompt, temperature, seed, maxTokens]: Parts): Request => [
  fingerprint,
  prompt,
  { temperature, seed, maxTokens },
];
const idOf = (parts: Parts): string => JSON.stringify(parts);

describe('cacheKey', () => {
  it('is a text, the same for the same request, in whatever order its settings come', async () => {
    const requests = [firstOf(CLOSE), ...neighbours(CLOSE).slice(0, 3), ...drawn(20)];
    const keys = new Map<string, string>();
    for (const parts of requests) keys.set(idOf(parts), await cacheKey(...requestOf(parts)));
    const turned = inputs
      .args(inputs.oneOf(...requests), inputs.oneOf(0, 1, 2))
      .map(([parts, turn]): Request => {
        const [fingerprint, prompt, settings] = requestOf(parts);
        const entries = Object.entries(settings);
        return [
          fingerprint,
          prompt,
          Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)]) as typeof settings,
        ];
      });
    await law(
      cacheKey,
      (fingerprint, prompt, { temperature, seed, maxTokens }) =>
        keys.get(idOf([fingerprint, prompt, temperature, seed, maxTokens])),
      turned,
    );
  });

  it('is another one where one part differs, by however little', async () => {
    await expectKeysOfTheirOwn([firstOf(CLOSE), ...neighbours(CLOSE)]);
  });

  it('keeps its parts apart', async () => {
    await expectKeysOfTheirOwn(drawn(250));
  });
});

function firstOf(values: typeof CLOSE): Parts {
  return [
    values.fingerprint[0],
    values.prompt[0],
    values.temperature[0],
    values.seed[0],
    values.maxTokens[0],
  ];
}

/** The first request with one part changed. */
function neighbours(values: typeof CLOSE): Parts[] {
  return Object.values(values).flatMap((all, place) =>
    all.slice(1).map((value) => firstOf(values).with(place, value) as Parts),
  );
}

function drawn(count: number): Parts[] {
  const { integer } = random();
  const pick = <T>(all: T[]): T => all[integer(all.length)];
  return Array.from(
    { length: count },
    () => Object.values(RUNS).map((all) => pick<string | number>(all)) as Parts,
  );
}

/** Of two requests that share a key, both are shown. All are asked first, since a diagnosis looks at many answers. */
async function expectKeysOfTheirOwn(requests: Parts[]): Promise<void> {
  const owners = new Map<string, Parts>();
  const shared: [Parts, Parts][] = [];
  for (const parts of requests) {
    const key = await cacheKey(...requestOf(parts));
    const owner = owners.get(key);
    if (owner && idOf(owner) !== idOf(parts)) shared.push([owner, parts]);
    owners.set(key, parts);
  }
  const [pair] = shared.sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  if (!pair) return;
  const [one, other] = pair.map(requestOf);
  const shown = one.map((part) => JSON.stringify(part)).join(', ');
  expectClose(await cacheKey(...other), `a key other than that of cacheKey(${shown})`);
}
