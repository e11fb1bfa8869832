// One pass after the other, in a loop.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const passes = [reply.promptTokens];
  for (let i = 0; i < reply.newTokens; i++) passes.push(1);
  let flops = 0;
  let seconds = 0;
  for (const tokens of passes) {
    const work = tokens * model.parameters * 2;
    const computing = work / device.peakFlops;
    const reading = (model.bytesPerWeight * model.parameters) / device.bandwidth;
    flops += work;
    seconds += computing < reading ? reading : computing;
  }
  return { flops, seconds, dollars: (device.pricePerHour * seconds) / 3600 };
}
