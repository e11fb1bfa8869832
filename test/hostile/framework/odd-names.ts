// Exports names that would change whoever keeps them, and signs that a terminal obeys.
// verdict: LOAD_ERROR
function other(x: number[]): number[] {
  return x;
}
export { other as __proto__, other as constructor, other as 'relu\u202e', other as '\u001b[2J' };
