// Messages on a descriptor, for a process that has to start fast: sockets and their streams take it milliseconds.
import { read, writeSync } from 'node:fs';
import { decode } from './decode';
import { encode } from './encode';
import { ChannelError, HEADER_BYTES, LIMITS } from './values';

/**
 * Waits for one message; timers and promises go on meanwhile.
 * @returns the message in a list of one, or undefined when the other side has closed the channel.
 * @throws ChannelError for a message that breaks the rules.
 */
export async function readMessage(descriptor: number): Promise<[unknown] | undefined> {
  const header = await readBytes(descriptor, HEADER_BYTES);
  if (!header) return undefined;
  const length = header.readUInt32LE(0);
  if (length > LIMITS.bytes) throw new ChannelError(`a message of ${length} bytes was announced`);
  const body = await readBytes(descriptor, length);
  return body && [decode(body)];
}

/** Writes one message to its end. @throws ChannelError when the value can't be encoded; nothing is written then. */
export function writeMessage(descriptor: number, message: unknown): void {
  const body = encode(message);
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + body.length);
  bytes.writeUInt32LE(body.length, 0);
  body.copy(bytes, HEADER_BYTES);
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** Exactly so many bytes; undefined when they end before. */
async function readBytes(descriptor: number, length: number): Promise<Buffer | undefined> {
  const bytes = Buffer.allocUnsafe(length);
  for (let at = 0; at < length; ) {
    const count = await readSome(descriptor, bytes, at);
    if (count === 0) return undefined;
    at += count;
  }
  return bytes;
}

function readSome(descriptor: number, bytes: Buffer, at: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(descriptor, bytes, at, bytes.length - at, null, (error, count) =>
      error ? reject(error) : resolve(count),
    );
  });
}
