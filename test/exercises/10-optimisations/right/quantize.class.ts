// A class inside, plain objects out.
class Grid {
  constructor(readonly scale: number) {}

  static for(weights: number[], bits: number): Grid {
    const largest = Math.max(...weights.map((weight) => Math.abs(weight)));
    return new Grid(largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1));
  }

  level(weight: number): number {
    return Math.round(weight / this.scale);
  }

  weight(level: number): number {
    return level * this.scale;
  }
}

export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const grid = Grid.for(weights, bits);
  return { levels: weights.map((weight) => grid.level(weight)), scale: grid.scale };
}

export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  const grid = new Grid(quantized.scale);
  return quantized.levels.map((level) => grid.weight(level));
}
