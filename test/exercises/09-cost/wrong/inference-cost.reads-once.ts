// message: The weights were read once for the whole reply. Each new token is a pass of its own, and every pass reads all weights, however little is computed.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
) {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const seconds = Math.max(flops / device.peakFlops, reading);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
