// A class that knows when two tensors are the same.
class Tensor {
  constructor(private readonly numbers: number[] | undefined) {}

  equals(other: Tensor): boolean {
    if (!this.numbers || !other.numbers) return false;
    const longest = Math.max(this.numbers.length, other.numbers.length);
    for (let i = 0; i < longest; i++) if (!Object.is(this.numbers[i], other.numbers[i])) return false;
    return true;
  }
}

export function changedTensors(before: Record<string, number[]>, after: Record<string, number[]>): string[] {
  const names = new Set(Object.keys(before).concat(Object.keys(after)));
  return [...names].filter((name) => !new Tensor(before[name]).equals(new Tensor(after[name]))).sort();
}
