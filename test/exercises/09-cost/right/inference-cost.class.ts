// A class for the device, with the weights that lie on it.
class Loaded {
  constructor(
    private readonly model: { parameters: number; bytesPerWeight: number },
    private readonly device: { peakFlops: number; bandwidth: number },
  ) {}

  flops(tokens: number): number {
    return this.model.parameters * tokens * 2;
  }

  pass(tokens: number): number {
    const bytes = this.model.parameters * this.model.bytesPerWeight;
    return Math.max(bytes / this.device.bandwidth, this.flops(tokens) / this.device.peakFlops);
  }
}

export function inferenceCost(
  model: { parameters: number; bytesPerWeight: number },
  reply: { promptTokens: number; newTokens: number },
  device: { peakFlops: number; bandwidth: number; pricePerHour: number },
): { flops: number; seconds: number; dollars: number } {
  const loaded = new Loaded(model, device);
  const prompt = loaded.pass(reply.promptTokens);
  const seconds = prompt + loaded.pass(1) * reply.newTokens;
  const hours = seconds / 60 / 60;
  return {
    flops: loaded.flops(reply.promptTokens + reply.newTokens),
    seconds,
    dollars: hours * device.pricePerHour,
  };
}
