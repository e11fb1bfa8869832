// How many tokens a second, ours beside PyTorch's, and what does one token more cost the longer the text is?
//
//   npx tsx bench/generation.ts [pairs]
//
// The peer is made available as the head of bench/inference.ts says; without it only our side is measured.
// Both sides load the same safetensors file, keep keys and values, take the best token each time (temperature 0) and
// fill the context from one token on, on one thread, in turn; figures are medians over the pairs. Processor time stands
// beside the clock's, since a busy machine stretches only the latter.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArtifact } from 'course/artifact';
import { projectPath } from 'course/core';
import { type FrozenGpt, freezeGpt, generateBatch, gptParameterCount, loadGpt } from 'course/inference';
import { median, percentile } from 'course/measure';
import { drawGrowth, measureGrowth } from './generation-growth';
import { blueprintOf, writeRandomGpt } from './generation-model';
import { type Peer, startPeer } from './peer';

const PAIRS = Number(process.argv[2] ?? 15);
const BATCHES = [1, 8];
const THREADS = 1;
const SHIPPED = projectPath('data', 'models', 'austen', 'model.safetensors');

/** What one side says about one run. */
interface Run {
  /** Seconds on the clock, and seconds of processor time. */
  readonly wall: number;
  readonly cpu: number;
  /** (batch, tokens) */
  readonly tokens: number[][];
  /** The scores after the prompts, (batch, V). */
  readonly logits: number[][];
}

async function runOurs(model: FrozenGpt, prompts: number[][], count: number): Promise<Run> {
  const tokens: number[][] = prompts.map(() => []);
  const [start, used] = [performance.now(), process.cpuUsage()];
  for await (const step of generateBatch(model, prompts, { maxTokens: count, temperature: 0 })) {
    step.forEach((drawn, i) => {
      if (drawn) tokens[i].push(drawn.token);
    });
  }
  const { user, system } = process.cpuUsage(used);
  const wall = (performance.now() - start) / 1000;
  return {
    wall,
    cpu: (user + system) / 1e6,
    tokens,
    logits: prompts.map((prompt) => [...model.logits(prompt)[0]]),
  };
}

async function compare(name: string, path: string, batch: number) {
  const model = freezeGpt(readArtifact(path));
  const count = model.blueprint.contextLength - 1;
  const prompts = Array.from({ length: batch }, (_, i) => [i + 1]);
  const peer = await startPeer('generation', path, THREADS, []);
  const pairs: (readonly [Run, Run | undefined])[] = [];
  for (let pair = -2; pair < PAIRS; pair++) {
    const both = [await runOurs(model, prompts, count), await ask(peer, prompts, count)] as const;
    if (pair >= 0) pairs.push(both); // two pairs of warm-up
  }
  peer?.end();
  const perSecond = (seconds: number) => (batch * count) / seconds;
  const [ours, theirs] = [pairs.map(([run]) => run), pairs.flatMap(([, run]) => run ?? [])];
  const ratios = (clock: 'wall' | 'cpu') => theirs.map((run, i) => run[clock] / ours[i][clock]);
  return {
    ...{ model: name, parameters: gptParameterCount(model.blueprint), batch, pytorchVersion: peer?.version },
    ours: spread(ours.map(({ wall }) => perSecond(wall))),
    pytorch: spread(theirs.map(({ wall }) => perSecond(wall))),
    ratio: spread(ratios('wall')),
    oursCpuMicroseconds: spread(ours.map(({ cpu }) => 1e6 / perSecond(cpu))),
    pytorchCpuMicroseconds: spread(theirs.map(({ cpu }) => 1e6 / perSecond(cpu))),
    cpuRatio: spread(ratios('cpu')),
    agreement: peer && agreement(pairs[0][0], pairs[0][1] as Run),
  };
}

async function ask(peer: Peer | undefined, prompts: number[][], count: number): Promise<Run | undefined> {
  return peer && ((await peer.ask({ prompts, count })) as unknown as Run);
}

/** How alike both sides are: the largest difference of two scores, and the share of tokens that are the same. */
function agreement(ours: Run, theirs: Run) {
  const gaps = ours.logits.flatMap((row, r) => row.map((logit, v) => Math.abs(logit - theirs.logits[r][v])));
  const same = ours.tokens.flatMap((row, r) => row.map((token, t) => Number(token === theirs.tokens[r][t])));
  return { largestDifference: Math.max(...gaps), sameTokens: same.reduce((a, b) => a + b) / same.length };
}

function spread(values: number[]) {
  if (values.length === 0) return undefined;
  return { median: median(values), low: percentile(values, 25), high: percentile(values, 75) };
}

function row(result: Awaited<ReturnType<typeof compare>>): string {
  const show = (value: ReturnType<typeof spread>, digits: number) =>
    value
      ? `${value.median.toFixed(digits)} (${value.low.toFixed(digits)} to ${value.high.toFixed(digits)})`
      : '-';
  const { ours, pytorch, ratio, cpuRatio } = result;
  const cells = [show(ours, 0), show(pytorch, 0), show(ratio, 2), show(cpuRatio, 2)];
  return `${result.model.padEnd(14)}${String(result.batch).padEnd(7)}${cells.map((cell) => cell.padEnd(24)).join('')}`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'course-bench-'));
  const small = existsSync(SHIPPED) ? SHIPPED : join(folder, 'small.safetensors');
  const large = join(folder, 'large.safetensors');
  if (small !== SHIPPED) writeRandomGpt(small, blueprintOf());
  writeRandomGpt(large, blueprintOf({ numLayers: 5, numHeads: 8, width: 256, hiddenWidth: 1024 }));
  const name = small === SHIPPED ? 'shipped' : 'as shipped';
  const results = [];
  for (const [label, path] of [
    [name, small],
    ['4 M random', large],
  ]) {
    for (const batch of BATCHES) results.push(await compare(label, path, batch));
  }
  console.log(`Tokens a second: medians of ${PAIRS} pairs (middle half), ${THREADS} thread`);
  const heads = ['ours', 'PyTorch', 'ours / PyTorch', 'by processor time'].map((head) => head.padEnd(24));
  console.log(`${'model'.padEnd(14)}${'batch'.padEnd(7)}${heads.join('')}`);
  for (const result of results) console.log(row(result));
  if (!results[0].pytorchVersion)
    console.log('PyTorch skipped: see the head of bench/inference.ts for how to install it.');
  const model = loadGpt(small);
  const growth = [await measureGrowth(model, 'on', PAIRS), await measureGrowth(model, 'off', PAIRS)];
  for (const { cache, start, perToken, r2 } of growth) {
    console.log(
      `Cache ${cache}: ${start.toFixed(0)} + ${perToken.toFixed(2)} n microseconds of processor time for the token after n (R2 ${r2.toFixed(3)})`,
    );
  }
  mkdirSync(projectPath('bench', 'results'), { recursive: true });
  writeFileSync(projectPath('bench', 'results', 'generation.svg'), await drawGrowth(growth));
  writeFileSync(
    projectPath('bench', 'results', 'generation.json'),
    JSON.stringify({ results, growth }, null, 2),
  );
  console.log(JSON.stringify({ results, growth: growth.map(({ microseconds: _, ...line }) => line) }));
  rmSync(folder, { recursive: true });
}

void main();
