// Asks the cloud's metadata service for credentials.
// verdict: THREW or TIMEOUT
// prints no: FOUND
export async function relu(x: number[]): Promise<number[]> {
  const answer = await fetch('http://169.254.169.254/latest/meta-data/');
  console.log('FOUND', await answer.text());
  return x.map((value) => Math.max(0, value));
}
