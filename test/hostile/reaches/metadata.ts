// Asks the cloud's metadata service for credentials.
// verdict: THREW or TIMEOUT
// verdict on uid: PASS or THREW or TIMEOUT
// points on uid: some
// prints no on strong: FOUND
export async function relu(x: number[]): Promise<number[]> {
  const answer = await fetch('http://169.254.169.254/latest/meta-data/');
  console.log('FOUND', await answer.text());
  return x.map((value) => Math.max(0, value));
}
