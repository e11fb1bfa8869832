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
  /** Bytes of the keys and values of one token, which every later token of its request reads. Default 0: left out. */
  readonly keyValueBytes?: number;
}

/**
 * The least time for a reply on one device: the prompt in one pass, then one pass for each new token.
 *
 * Every pass reads all weights once from memory, for however many tokens, and for each request the keys and values of
 * its tokens so far. So reading is bound by arithmetic, and writing by memory unless many requests are answered
 * together. The operations of attention are left out.
 * Pope et al. 2022, arXiv:2211.05102, section 2.
 * @returns seconds until the last token, for all requests of the batch, and seconds of the device for one request.
 * @throws CourseError for negative numbers, NaN, or a device without speed.
 */
export function replyTime(reply: Reply, roof: Roof): { seconds: number; deviceSeconds: number } {
  const { parameters, bytesPerWeight = 2, promptTokens, newTokens, batchSize = 1 } = reply;
  const { keyValueBytes = 0 } = reply;
  expectAmounts('replyTime', { promptTokens, newTokens, keyValueBytes });
  expectPositive('replyTime', { parameters, bytesPerWeight });
  expectCounts('replyTime', { batchSize });
  const pass = (tokens: number, before: number): number => {
    if (tokens === 0) return 0;
    const flops = inferenceFlops({ parameters, tokens: tokens * batchSize });
    const bytes = parameters * bytesPerWeight + batchSize * before * keyValueBytes;
    return rooflineTime({ flops, bytes }, roof).seconds;
  };
  let seconds = pass(promptTokens, 0);
  for (let t = 0; t < newTokens; t++) seconds += pass(1, promptTokens + t);
  return { seconds, deviceSeconds: seconds / batchSize };
}
