/**
 * The least that one reply of a language model costs on one device.
 *
 * The model reads the whole prompt in one pass, then makes one pass for each new token. In a pass, each token takes 2
 * operations a parameter, and all weights are read from memory once, however many tokens there are. The device computes
 * and reads at the same time, so a pass takes as long as the slower of the two. The pass of a new token is the one that
 * takes it in: the pass of the last is counted, too, as it would be if the conversation went on. Nothing is rounded,
 * and the arguments stay as they are.
 * @param model its parameters, and the bytes of one weight
 * @param reply tokens of the prompt (1 or more) and tokens that are written (0 or more)
 * @param device its peak in FLOPs a second, the bytes a second that it reads, and its rent in dollars an hour (0 or more)
 * @returns FLOPs, seconds and dollars of the reply
 */
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  // #region solution
  //? TODO: return the three costs of the reply.
  //? Example: 100 weights of 2 bytes, a device with 1000 FLOPs and 100 bytes a second at 360 dollars an hour.
  //?   A token takes 200 FLOPs: 0.2 s. Reading all weights takes 2 s. So 20 tokens of prompt take 4 s, and 3 new tokens
  //?   take 2 s each: { flops: 4600, seconds: 10, dollars: 1 }.
  const flopsPerToken = 2 * model.parameters;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const pass = (tokens: number) => Math.max((tokens * flopsPerToken) / device.peakFlops, reading);
  const seconds = pass(reply.promptTokens) + reply.newTokens * pass(1);
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
  // #endregion
}
