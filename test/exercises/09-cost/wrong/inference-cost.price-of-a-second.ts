// message: The price is for an hour, and it was multiplied by seconds. Divide the seconds by 3600 first.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
) {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const pass = (tokens: number) => Math.max((tokens * flopsPerToken) / device.peakFlops, reading);
  const seconds = pass(reply.promptTokens) + reply.newTokens * pass(1);
  return { flops, seconds, dollars: seconds * device.pricePerHour };
}
