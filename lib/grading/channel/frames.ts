// Messages on a stream of bytes: four bytes of length, little-endian, then one encoded value.
import type { Duplex } from 'node:stream';
import { decode } from './decode';
import { encode } from './encode';
import { ChannelError, HEADER_BYTES, LIMITS } from './values';

/** Sends one message. @throws ChannelError when the value can't be encoded; nothing is sent then. */
export function send(stream: Duplex, message: unknown): void {
  const body = encode(message);
  const header = Buffer.allocUnsafe(HEADER_BYTES);
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
  const frame = new Frame();
  const read = (chunk: Buffer): void => {
    try {
      for (let at = 0; at < chunk.length; ) {
        at += frame.fill(chunk.subarray(at));
        if (frame.complete) onMessage(decode(frame.take()));
      }
    } catch (error) {
      stream.off('data', read);
      onError(error instanceof ChannelError ? error : new ChannelError(String(error)));
    }
  };
  stream.on('data', read);
}

/** One message as it comes in: its memory is taken once its length is known, and every byte is copied once. */
class Frame {
  private header = Buffer.alloc(HEADER_BYTES);
  private body: Buffer | undefined;
  private filled = 0;

  get complete(): boolean {
    return this.body !== undefined && this.filled === this.body.length;
  }

  /** Takes what belongs to this message and says how many bytes that was. @throws ChannelError when it is announced too long. */
  fill(bytes: Buffer): number {
    const target = this.body ?? this.header;
    const copied = bytes.copy(target, this.filled);
    this.filled += copied;
    if (!this.body && this.filled === HEADER_BYTES) {
      const length = this.header.readUInt32LE(0);
      if (length > LIMITS.bytes) throw new ChannelError(`a message of ${length} bytes was announced`);
      this.body = Buffer.alloc(length);
      this.filled = 0;
    }
    return copied;
  }

  /** The message's bytes; the next one begins. */
  take(): Buffer {
    const body = this.body as Buffer;
    this.body = undefined;
    this.filled = 0;
    return body;
  }
}
