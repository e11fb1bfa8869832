// A language model answers: it reads the prompt at once, then writes token by token.
import { inferenceFlops } from './inference-flops';
import { expectAmounts, expectCounts, expectPositive } from './quantities';
import { type Roof, rooflineTime } from './roofline';

/** A request, and the model that answers it. */
export interface Reply {
  readonly parameters: number;
  /** 2 for 16 bits (the default). */
  readonly bytesPerWeight?: number;
  readonly promptTokens: number;
  readonly newTokens: number;
  /** Requests answered together, all of this size; default 1. */
  readonly batchSize?: number;
}

/**
 * The least time for a reply on one device: the prompt in one pass, then one pass for each new token.
 *
 * Every pass reads all weights once from memory, for however many tokens. So reading is bound by arithmetic, and
 * writing by memory unless many requests are answered together. Keys, values and attention are left out.
 * Pope et al. 2022, arXiv:2211.05102, section 2.
 * @returns seconds until the last token, for all requests of the batch, and seconds of the device for one request.
 * @throws CourseError for negative numbers, NaN, or a device without speed.
 */
export function replyTime(reply: Reply, roof: Roof): { seconds: number; deviceSeconds: number } {
  const { parameters, bytesPerWeight = 2, promptTokens, newTokens, batchSize = 1 } = reply;
  expectAmounts('replyTime', { promptTokens, newTokens });
  expectPositive('replyTime', { parameters, bytesPerWeight });
  expectCounts('replyTime', { batchSize });
  const pass = (tokens: number): number => {
    if (tokens === 0) return 0;
    const flops = inferenceFlops({ parameters, tokens: tokens * batchSize });
    return rooflineTime({ flops, bytes: parameters * bytesPerWeight }, roof).seconds;
  };
  const seconds = pass(promptTokens) + newTokens * pass(1);
  return { seconds, deviceSeconds: seconds / batchSize };
}
