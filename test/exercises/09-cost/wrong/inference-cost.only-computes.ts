// message: That is as long as computing takes. Every pass also reads all weights, and takes as long as the slower of the two.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
) {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const seconds = flops / device.peakFlops;
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
