// The judge's side of one cell's channel: a question, then one answer or the end of the waiting.
import type { Duplex } from 'node:stream';
import { LIMITS, receive, send } from '../channel';
import { parseReply, type Reply } from './replies';

/** What comes of waiting for a cell. */
export type News = Reply | { readonly kind: 'broken'; readonly why: string } | { readonly kind: 'closed' };

/** Bytes that the answers to one question may take together. */
const ANSWER_BYTES = 2 * LIMITS.bytes;

/** A conversation with one process. An honest cell speaks when it is asked, and as often as it is asked. */
export class Conversation {
  private listener: ((news: News) => void) | undefined;
  /** Why nothing more that this process says is believed. */
  private distrust: string | undefined;
  /** Answers that are still due. */
  private due = 0;
  private bytes = 0;

  constructor(private readonly channel: Duplex) {
    channel.on('data', (chunk: Buffer) => {
      this.bytes += chunk.length;
      if (this.bytes > ANSWER_BYTES) this.doubt(`answers of more than ${ANSWER_BYTES} bytes came`);
    });
    receive(
      channel,
      (message) => this.hear(message),
      (error) => this.doubt(error.message),
    );
  }

  /**
   * Sends a question that has `count` answers. Questions must not overlap.
   * @param onAnswer is told each of them, in order.
   * @returns the last answer, or what came in its place.
   */
  ask(question: unknown[], count: number, onAnswer: (reply: Reply) => void): Promise<News> {
    const last = this.next(count, onAnswer);
    send(this.channel, question);
    return last;
  }

  /** The next things that the cell says: the last of `count`, which is 1 unless told otherwise. */
  next(count = 1, onAnswer: (reply: Reply) => void = () => {}): Promise<News> {
    if (this.distrust) return Promise.resolve({ kind: 'broken', why: this.distrust });
    this.due = count;
    this.bytes = 0;
    return new Promise((resolve) => {
      this.listener = (news) => {
        if (news.kind !== 'broken' && news.kind !== 'closed') onAnswer(news);
        if (this.due === 0) resolve(news);
      };
    });
  }

  /** Ends the waiting. */
  close(): void {
    this.tell({ kind: 'closed' });
  }

  private hear(message: unknown): void {
    const reply = parseReply(message);
    if (!reply) this.doubt('a message of an unknown kind came');
    else if (this.due === 0) this.doubt('a message came that nobody had asked for');
    else {
      this.due--;
      this.listener?.(reply);
    }
  }

  private doubt(why: string): void {
    this.distrust ??= why;
    this.tell({ kind: 'broken', why });
  }

  /** Ends the waiting with something that is no answer. */
  private tell(news: News): void {
    this.due = 0;
    const listener = this.listener;
    this.listener = undefined;
    listener?.(news);
  }
}
