// A generator of passes, and a reduce over them.
function* passes(promptTokens: number, newTokens: number): Generator<number> {
  yield promptTokens;
  for (let i = newTokens; i > 0; i--) yield 1;
}

export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const reading = (model.parameters / device.bandwidth) * model.bytesPerWeight;
  const works = Array.from(
    passes(reply.promptTokens, reply.newTokens),
    (tokens) => 2 * tokens * model.parameters,
  );
  const seconds = works.reduce((sum, work) => sum + Math.max(work / device.peakFlops, reading), 0);
  const flops = works.reduce((sum, work) => sum + work, 0);
  return { dollars: (seconds * device.pricePerHour) / 3600, seconds, flops };
}
