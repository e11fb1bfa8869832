// Returns a promise-like that answers twice, first right and then wrong, and other answers of answers.
// verdict: FAIL
export function relu(x: number[]): number[] {
  const right = x.map((value) => Math.max(0, value));
  const answer = {
    then(resolve: (value: unknown) => void, reject: (error: Error) => void) {
      resolve({ then: (inner: (value: unknown) => void) => inner(right) });
      resolve(x.map(() => -1));
      reject(new Error('too late'));
    },
  };
  return answer as any;
}
