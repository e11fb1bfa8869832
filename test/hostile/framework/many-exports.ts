// Exports fifty thousand functions, none of them the one that is asked for.
// verdict: LOAD_ERROR
declare const module: any;

export function other(x: number[]): number[] {
  return x;
}
module.exports = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`other${i}`, other]));
