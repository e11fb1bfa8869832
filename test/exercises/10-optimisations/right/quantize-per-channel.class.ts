// A class for a channel.
class Channel {
  readonly scale: number;

  constructor(
    private readonly weights: number[],
    bits: number,
  ) {
    const largest = Math.max(Math.max(...weights), -Math.min(...weights));
    this.scale = largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1);
  }

  level(i: number): number {
    return Math.round(this.weights[i] / this.scale);
  }
}

export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const channels = weights[0].map(
    (_, j) =>
      new Channel(
        weights.map((row) => row[j]),
        bits,
      ),
  );
  const levels = weights.map((_, i) => channels.map((channel) => channel.level(i)));
  return { levels, scales: channels.map(({ scale }) => scale) };
}
