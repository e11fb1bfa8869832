// Messages on a stream of bytes: four bytes of length, little-endian, then one encoded value.
import type { Duplex } from 'node:stream';
import { decode } from './decode';
import { encode } from './encode';
import { ChannelError, LIMITS } from './values';

/** Sends one message. @throws ChannelError when the value can't be encoded; nothing is sent then. */
export function send(stream: Duplex, message: unknown): void {
  const body = encode(message);
  const header = Buffer.allocUnsafe(4);
  header.writeUInt32LE(body.length, 0);
  stream.write(Buffer.concat([header, body]));
}

/**
 * Calls `onMessage` for each whole message; a broken one goes to `onError` and ends the listening.
 * Holds at most one message, so a sender can't fill the memory.
 */
export function receive(
  stream: Duplex,
  onMessage: (message: unknown) => void,
  onError: (error: ChannelError) => void,
): void {
  let chunks: Buffer[] = [];
  let held = 0;
  const read = (chunk: Buffer): void => {
    chunks.push(chunk);
    held += chunk.length;
    try {
      if (held < 4) return;
      let rest = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      for (let next = cutFrame(rest); next; next = cutFrame(rest)) {
        rest = next.rest;
        onMessage(decode(next.body));
      }
      chunks = rest.length > 0 ? [rest] : [];
      held = rest.length;
    } catch (error) {
      stream.off('data', read);
      onError(error instanceof ChannelError ? error : new ChannelError(String(error)));
    }
  };
  stream.on('data', read);
}

function cutFrame(bytes: Buffer): { body: Buffer; rest: Buffer } | undefined {
  if (bytes.length < 4) return undefined;
  const length = bytes.readUInt32LE(0);
  if (length > LIMITS.bytes) throw new ChannelError(`a message of ${length} bytes was announced`);
  if (bytes.length < 4 + length) return undefined;
  return { body: bytes.subarray(4, 4 + length), rest: bytes.subarray(4 + length) };
}
