// Typed arrays of all passes.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const tokens = new Float64Array(reply.newTokens + 1).fill(1);
  tokens[0] = reply.promptTokens;
  const work = tokens.map((count) => count * 2 * model.parameters);
  const times = work.map((flops) =>
    Math.max(flops / device.peakFlops, (model.parameters * model.bytesPerWeight) / device.bandwidth),
  );
  const add = (numbers: Float64Array): number => numbers.reduce((sum, each) => sum + each, 0);
  return {
    flops: add(work),
    seconds: add(times),
    dollars: add(times.map((s) => (s / 3600) * device.pricePerHour)),
  };
}
