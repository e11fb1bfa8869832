// What does one token more cost the longer the text is, with the cache of keys and values and without?
import { type FrozenGpt, generate } from 'course/inference';
import { median } from 'course/measure';
import { lineChart, toSvg } from 'course/plots';

/** A straight line through the medians: microseconds of processor time = start + perToken x tokens so far. */
export interface Growth {
  readonly cache: 'on' | 'off';
  readonly start: number;
  readonly perToken: number;
  /** Share of the variance that the line explains. */
  readonly r2: number;
  /** Median microseconds of the token that follows n + 1 tokens. */
  readonly microseconds: readonly number[];
}

/** Generates the whole context several times and clocks each token, in processor time. */
export async function measureGrowth(model: FrozenGpt, cache: 'on' | 'off', runs: number): Promise<Growth> {
  const times: number[][] = Array.from({ length: model.blueprint.contextLength }, () => []);
  for (let run = -1; run < runs; run++) {
    let n = 0;
    let last = process.cpuUsage();
    for await (const _ of generate(model, [1], {
      maxTokens: times.length,
      temperature: 0,
      cache: cache === 'on',
    })) {
      const { user, system } = process.cpuUsage(last);
      if (run >= 0) times[n].push(user + system); // run -1 is the warm-up
      n++;
      last = process.cpuUsage();
    }
  }
  const microseconds = times.map(median);
  return { cache, ...fitLine(microseconds), microseconds };
}

/** Least squares through (2, y[1]), (3, y[2]), ...: the first token also pays for the memory of the cache. */
function fitLine(all: readonly number[]): { start: number; perToken: number; r2: number } {
  const y = all.slice(1);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = y.map((_, i) => i + 2);
  const [mx, my] = [mean(x), mean(y)];
  const covariance = mean(x.map((value, i) => (value - mx) * (y[i] - my)));
  const perToken = covariance / mean(x.map((value) => (value - mx) ** 2));
  const start = my - perToken * mx;
  const left = mean(y.map((value, i) => (value - start - perToken * x[i]) ** 2));
  return { start, perToken, r2: 1 - left / mean(y.map((value) => (value - my) ** 2)) };
}

/** Both curves as a picture. */
export async function drawGrowth(growths: readonly Growth[]): Promise<string> {
  const rows = growths.flatMap(({ cache, microseconds }) =>
    microseconds.map((time, n) => ({ tokens: n + 1, time, cache })),
  );
  return toSvg(
    lineChart(rows, {
      ...{ x: 'tokens', y: 'time', color: 'cache', colorTitle: 'Cache', yScale: 'log' },
      title: 'One token more, the longer the text',
      ...{ xTitle: 'Tokens so far', yTitle: 'Processor time of the next token (microseconds)' },
      description:
        'Two lines over the length of the text: with the cache nearly level, without it rising with each token.',
    }),
  );
}
