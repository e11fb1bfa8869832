// message: What is positive became 1. It must stay as large as it was: relu is the larger of 0 and the value, not a switch.
export function relu(x: number[]): number[] {
  return x.map((value) => (Number.isNaN(value) ? value : value > 0 ? 1 : 0));
}
