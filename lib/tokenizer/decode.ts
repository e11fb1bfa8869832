// Tokens to text: each token is some bytes, and the bytes of all tokens together are UTF-8.
import { CourseError } from '../core';
import { byteOf } from './byte-letters';
import { bytePiece, type Vocabulary } from './vocabulary';

/** Decodes token by token: a character whose bytes come in several tokens appears with the last of them. */
export interface StreamDecoder {
  /** The text that is certain after one more token; may be empty. */
  push(token: number): string;
  /** What is left at the end: a replacement character for bytes that make no whole one, else nothing. */
  end(): string;
}

/** The bytes of each token of a vocabulary. */
export function bytesOfPieces({ kind, pieces }: Vocabulary): Uint8Array[] {
  const utf8 = new TextEncoder();
  if (kind === 'bytes')
    return pieces.map((piece) => Uint8Array.from(piece, (letter) => byteOf(letter) as number));
  const lone = new Map(Array.from({ length: 256 }, (_, byte) => [bytePiece(byte), byte]));
  return pieces.map((piece) => {
    const byte = lone.get(piece);
    return byte === undefined ? utf8.encode(piece) : Uint8Array.of(byte);
  });
}

/** A decoder that remembers bytes of unfinished characters. @throws CourseError for a number that is no token. */
export function streamDecoder(bytes: readonly Uint8Array[]): StreamDecoder {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    push: (token) => utf8.decode(bytes[token] ?? refuse(token, bytes.length), { stream: true }),
    end: () => utf8.decode(),
  };
}

function refuse(token: number, count: number): never {
  throw new CourseError(
    `Expected tokens from 0 to ${count - 1}, got ${token}. Decode with the tokenizer that encoded.`,
  );
}
