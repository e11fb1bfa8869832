// A cell that sends anything at all: the judge neither breaks nor believes it, and holds little in memory.
import { Duplex } from 'node:stream';
import { expect } from 'chai';
import { type Random, random } from 'course/core';
import { encode, LIMITS } from '../../lib/grading/channel';
import { Cell } from '../../lib/grading/judge/cell';
import { VerdictError } from '../../lib/grading/judge/errors';
import type { Ending, Launched } from '../../lib/grading/judge/launch';

const STREAMS = 10_000;
const SEED = 'fuzz';
const LIMITS_OF_CELL = {
  startMs: 5,
  startAgainMs: 1,
  callMs: 5,
  callAgainMs: 5,
  totalMs: 15,
  growingMiB: 1,
  heapMiB: 1,
  residentMiB: 1,
  outputBytes: 1,
  outputKept: 1,
};
const ENCLOSURE = {} as never; // nothing is launched
const RIGHT = [0, 0, 3];

describe('10,000 streams of a hostile cell', function () {
  this.timeout(600_000);

  it('crash nothing, forge no answer and fill no memory', async () => {
    const before = process.memoryUsage.rss();
    const outcomes = new Map<string, number>();
    for (let stream = 0; stream < STREAMS; stream++) {
      const outcome = await ask(random(`${SEED} ${stream}`));
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    console.log(`      ${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`);
    expect([...outcomes.keys()]).to.include.members(['PROTOCOL', 'wrong value']);
    expect([...outcomes.keys()]).not.to.include('right value');
    expect(process.memoryUsage.rss() - before).to.be.below(50 * LIMITS.bytes);
  });
});

/** What a judge makes of one such cell: a verdict, or a value. Anything else would fail the test by being thrown. */
async function ask(draw: Random): Promise<string> {
  const cell = new Cell({ code: '', source: '' }, 'relu.ts', LIMITS_OF_CELL, ENCLOSURE, () => play(draw));
  try {
    const { value } = await cell.call('relu', [[-2, 0, 3]]);
    return encode(value).equals(encode(RIGHT)) ? 'right value' : 'wrong value';
  } catch (error) {
    if (error instanceof VerdictError) return error.verdict;
    throw error;
  } finally {
    await cell.dispose();
  }
}

/** A cell that answers each question with the next piece of a broken script, then ends or stays silent. */
function play(draw: Random): Launched {
  const script = [
    ['ready'],
    ['loaded', [['relu', 'function', 1, false]]],
    ['value', 1, [1, 2, 3], [[-2, 0, 3]]],
  ];
  const pieces = script.map((message) => damage(frame(message), draw));
  let end = (_: Ending): void => {};
  const ended = new Promise<Ending>((resolve) => {
    end = resolve;
  });
  const gone: Ending = { code: 0, signal: null, reason: 'itself', output: '' };
  const channel = new Duplex({
    read() {},
    write(_question, _encoding, done) {
      done();
      next();
    },
  });
  const next = (): void => {
    const piece = pieces.shift();
    if (piece) channel.push(piece);
    else if (draw.integer(2)) end(gone);
  };
  setImmediate(next);
  return { channel, kill: () => end(gone), ended };
}

function frame(message: unknown): Buffer {
  const body = encode(message);
  const header = Buffer.alloc(4);
  header.writeUInt32LE(body.length);
  return Buffer.concat([header, body]);
}

/** Changes, cuts, repeats, or replaces bytes; half of the pieces stay whole, so that later ones are reached. */
function damage(bytes: Buffer, draw: Random): Buffer {
  const kind = draw.integer(10);
  if (kind < 5) return bytes;
  if (kind === 5) return Buffer.from(Array.from({ length: draw.integer(200) }, () => draw.integer(256)));
  if (kind === 6) return bytes.subarray(0, draw.integer(bytes.length));
  if (kind === 7) return Buffer.concat([bytes, bytes, Buffer.alloc(draw.integer(100), draw.integer(256))]);
  const changed = Buffer.from(bytes);
  for (let i = 0; i <= draw.integer(4); i++) changed[draw.integer(bytes.length)] = draw.integer(256);
  return changed;
}
