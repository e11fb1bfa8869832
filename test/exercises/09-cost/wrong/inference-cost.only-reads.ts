// message: That is the reading alone. Computing a pass may take longer, as with a long prompt: the slower decides.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const seconds = (1 + reply.newTokens) * reading;
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
