// Answers, and leaves a rejected promise behind.
// verdict: EXITED
// points: some
export function relu(x: number[]): number[] {
  void Promise.reject(new Error('later'));
  return x.map((value) => Math.max(0, value));
}
