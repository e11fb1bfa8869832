// Finds a require that nobody gave it.
// verdict: FAIL
// prints no: FOUND
const find = (0, eval)('typeof require === "function" ? require : undefined');

export function relu(x: number[]): number[] {
  if (find) console.log('FOUND require');
  return x.map(() => -1);
}
