// message: The minus sign was dropped
export function relu(x: number[]): number[] {
  return x.map(Math.abs);
}
