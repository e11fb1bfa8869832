// Reduce for the largest, and a table of the largest levels.
const LARGEST_LEVELS: Record<number, number> = { 8: 127, 4: 7, 2: 1 };

export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  const largest = weights.reduce((most, weight) => (Math.abs(weight) > most ? Math.abs(weight) : most), 0);
  const scale = largest > 0 ? largest / LARGEST_LEVELS[bits] : 1;
  return weights.reduce<{ levels: number[]; scale: number }>(
    (all, weight) => {
      all.levels.push(Math.round(weight / scale));
      return all;
    },
    { levels: [], scale },
  );
}

export function dequantize({ levels, scale }: { levels: number[]; scale: number }): number[] {
  return levels.reduce<number[]>((weights, level) => weights.concat(level * scale), []);
}
