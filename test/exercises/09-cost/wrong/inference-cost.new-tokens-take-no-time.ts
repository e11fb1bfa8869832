// message: The time of the new tokens is missing: each takes a pass of its own.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const pass = (tokens: number) => Math.max((tokens * flopsPerToken) / device.peakFlops, reading);
  const seconds = pass(reply.promptTokens);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
