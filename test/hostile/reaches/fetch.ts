// Asks the network for the answer.
// verdict: THREW or TIMEOUT
// prints no: FOUND
export async function relu(x: number[]): Promise<number[]> {
  const answer = await fetch('http://93.184.216.34/');
  console.log('FOUND the network', answer.status);
  return x.map((value) => Math.max(0, value));
}
