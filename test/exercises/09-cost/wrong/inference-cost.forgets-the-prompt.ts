// message: The tokens of the prompt pass through the model too: they take operations, and a pass of their own.
export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
) {
  const flops = 2 * model.parameters * reply.newTokens;
  const reading = (model.parameters * model.bytesPerWeight) / device.bandwidth;
  const seconds = reply.newTokens * Math.max((2 * model.parameters) / device.peakFlops, reading);
  return { flops, seconds, dollars: (seconds / 3600) * device.pricePerHour };
}
