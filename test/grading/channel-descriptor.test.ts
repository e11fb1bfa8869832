// Messages on a descriptor, against the encoding of the streams; the descriptor is a file, which ends as a pipe does.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { LIMITS, send } from '../../lib/grading/channel';
import { readMessage, writeMessage } from '../../lib/grading/channel/descriptor';

const MESSAGES = [['ready'], ['call', 1, 'f', [[1, NaN], new Float32Array([1.5])]], undefined];

describe('the channel read from a descriptor', () => {
  let folder: string;
  let file: string;
  let descriptor: number | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'channel-'));
    file = join(folder, 'bytes');
  });
  afterEach(() => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
    rmSync(folder, { recursive: true });
  });

  /** A descriptor with these bytes to read. */
  function holding(bytes: Buffer): number {
    writeFileSync(file, bytes);
    descriptor = openSync(file, 'r');
    return descriptor;
  }

  function sent(messages: readonly unknown[]): Buffer {
    const stream = new PassThrough();
    for (const message of messages) send(stream, message);
    return stream.read() as Buffer;
  }

  it('reads what a stream sends, one after the other, then nothing', async () => {
    const from = holding(sent(MESSAGES));
    for (const message of MESSAGES) expect(await readMessage(from)).to.deep.equal([message]);
    expect(await readMessage(from)).to.equal(undefined);
  });

  it('writes what a stream sends', () => {
    descriptor = openSync(file, 'w');
    for (const message of MESSAGES) writeMessage(descriptor, message);
    expect(readFileSync(file).equals(sent(MESSAGES))).to.equal(true);
  });

  it('takes a message that is cut anywhere for the end', async () => {
    const whole = sent([MESSAGES[1]]);
    for (let length = 0; length < whole.length; length++) {
      const from = holding(whole.subarray(0, length));
      expect(await readMessage(from), `${length} bytes`).to.equal(undefined);
      closeSync(from);
    }
    descriptor = undefined;
  });

  it('refuses a message that is announced too long, before it takes memory for it', async () => {
    const header = Buffer.alloc(4);
    header.writeUInt32LE(LIMITS.bytes + 1);
    const from = holding(header);
    const error = await readMessage(from).catch((reason: Error) => reason);
    expect(error).to.have.property('message', `a message of ${LIMITS.bytes + 1} bytes was announced`);
  });

  it('writes nothing of a value that cannot cross', () => {
    const to = openSync(file, 'w');
    descriptor = to;
    expect(() => writeMessage(to, 'x'.repeat(LIMITS.bytes))).to.throw('bytes');
    expect(readFileSync(file)).to.have.length(0);
  });
});
