// The number of tokens from which a pass waits for arithmetic.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const flopsPerToken = model.parameters + model.parameters;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const even = (reading * device.peakFlops) / flopsPerToken;
  const pass = (tokens: number) => (tokens > even ? (tokens * flopsPerToken) / device.peakFlops : reading);
  let seconds = pass(reply.promptTokens);
  const one = pass(1);
  seconds += reply.newTokens * one;
  const { promptTokens, newTokens } = reply;
  return {
    flops: flopsPerToken * (promptTokens + newTokens),
    seconds,
    dollars: (seconds / 3600) * device.pricePerHour,
  };
}
