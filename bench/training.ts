// How long is a training step, beside PyTorch's? Same model, data, batches and first weights, in turn, in one run.
//
//   npx tsx bench/training.ts [pairs] [part of a case's name]
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { median, percentile } from 'course/measure';
import { startBackend } from 'course/tf';
import { CASES, type Ours, prepare } from './training-cases';
import { GPT_CASES, prepareGpt } from './training-gpt';
import { PEER_MISSING, type Peer, startPeer } from './training-peer';

const PAIRS = Number(process.argv[2] ?? 21);
const WANTED = process.argv[3] ?? '';

/** What is compared, and how many steps make a turn: fewer of the long ones. */
interface Entry {
  readonly name: string;
  readonly steps: number;
  readonly set: () => Ours;
}

const ENTRIES: readonly Entry[] = [
  ...CASES.map((one) => ({ name: `${one.name}, batch 64`, steps: 100, set: () => prepare(one) })),
  ...GPT_CASES.map((one) => ({ name: one.name, steps: 4, set: () => prepareGpt(one) })),
];

interface Row {
  readonly name: string;
  readonly peerThreads?: number;
  /** Microseconds a step, one for each turn. */
  readonly ours: number[];
  readonly theirs: number[];
  /** Ours over theirs, turn by turn. */
  readonly ratios: number[];
  /** Loss over all rows at the end: the two sides did the same. */
  readonly losses: number[];
}

async function compare(one: Entry, peer?: Peer, threads?: number): Promise<Row> {
  const ours = one.set();
  const name = `${one.name} ${threads}`;
  const theirs = async (steps: number): Promise<number> =>
    peer ? (await peer.ask<{ ms: number }>({ name, steps })).ms : Number.NaN;
  await peer?.ask({ case: { ...ours.forPeer, name, threads } });
  ours.run(one.steps);
  await theirs(one.steps);
  const times: [number, number][] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    times.push([(ours.run(one.steps) * 1000) / one.steps, ((await theirs(one.steps)) * 1000) / one.steps]);
  }
  const peerLoss = peer ? [(await peer.ask<{ loss: number }>({ name })).loss] : [];
  return {
    name: one.name,
    peerThreads: threads,
    ours: times.map(([a]) => a),
    theirs: times.map(([, b]) => b),
    ratios: times.map(([a, b]) => a / b),
    losses: [ours.loss(), ...peerLoss],
  };
}

function spread(values: number[], digits: number): string {
  const [low, middle, high] = [25, 50, 75].map((p) => percentile(values, p).toFixed(digits));
  return `${middle} (${low} to ${high})`;
}

function line(row: Row): string {
  const peer = Number.isNaN(row.theirs[0]) ? '-' : spread(row.theirs, 0);
  const ratio = Number.isNaN(row.theirs[0]) ? '-' : spread(row.ratios, 2);
  const losses = row.losses.map((loss) => loss.toFixed(5)).join(' / ');
  return `| ${row.name} | ${spread(row.ours, 0)} | ${peer} | ${row.peerThreads ?? '-'} | ${ratio} | ${losses} |`;
}

async function main(): Promise<void> {
  const { backend } = await startBackend();
  const peer = await startPeer();
  const threads = Number(process.env.TF_NUM_INTRAOP_THREADS) || cpus().length;
  const facts = `${PAIRS} turns each side; ${cpus().length} cores (${cpus()[0].model})`;
  console.log(`Training step, course on ${backend} with ${threads} threads an operation. ${facts}`);
  console.log(peer ? `PyTorch ${peer.version}` : PEER_MISSING);
  console.log(
    '\n| model | ours, µs: median (quartiles) | PyTorch, µs | its threads | ratio | loss ours / theirs |',
  );
  console.log('| --- | --- | --- | --- | --- | --- |');
  const rows: Row[] = [];
  for (const one of ENTRIES.filter(({ name }) => name.includes(WANTED))) {
    for (const peerThreads of peer ? [...new Set([1, peer.threads])] : [undefined]) {
      rows.push(await compare(one, peer, peerThreads));
      console.log(line(rows[rows.length - 1]));
    }
  }
  peer?.end();
  mkdirSync(join(__dirname, 'results'), { recursive: true });
  const summary = rows.map((row) => ({ ...row, medianRatio: median(row.ratios) }));
  const file = join(__dirname, 'results', 'training.json');
  writeFileSync(
    file,
    JSON.stringify({ backend, threads, torch: peer?.version, facts, rows: summary }, null, 1),
  );
}

main();
