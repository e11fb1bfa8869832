// The judge's side of one cell's channel: a question, then one answer or the end of the waiting.
import type { Duplex } from 'node:stream';
import { receive, send } from '../channel';
import { parseReply, type Reply } from './replies';

/** What comes of waiting for a cell. */
export type News = Reply | { readonly kind: 'broken'; readonly why: string } | { readonly kind: 'closed' };

/** A conversation with one process. An honest cell speaks when it is asked, and once. */
export class Conversation {
  private listener: ((news: News) => void) | undefined;
  /** Why nothing more that this process says is believed. */
  private distrust: string | undefined;

  constructor(private readonly channel: Duplex) {
    receive(
      channel,
      (message) => this.hear(message),
      (error) => this.doubt(error.message),
    );
  }

  /** Sends a question and gives the answer, or `closed`. Questions must not overlap. */
  ask(question: unknown[]): Promise<News> {
    const answer = this.next();
    send(this.channel, question);
    return answer;
  }

  /** The next thing that the cell says. */
  next(): Promise<News> {
    if (this.distrust) return Promise.resolve({ kind: 'broken', why: this.distrust });
    return new Promise((resolve) => {
      this.listener = resolve;
    });
  }

  /** Ends the waiting. */
  close(): void {
    this.tell({ kind: 'closed' });
  }

  private hear(message: unknown): void {
    const reply = parseReply(message);
    if (!reply) this.doubt('a message of an unknown kind came');
    else if (!this.listener) this.doubt('a message came that nobody had asked for');
    else this.tell(reply);
  }

  private doubt(why: string): void {
    this.distrust ??= why;
    this.tell({ kind: 'broken', why });
  }

  private tell(news: News): void {
    const listener = this.listener;
    this.listener = undefined;
    listener?.(news);
  }
}
