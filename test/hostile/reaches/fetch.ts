// Asks the network for the answer.
// verdict: THREW or TIMEOUT
// verdict on uid: PASS or THREW or TIMEOUT
// points on uid: some
// prints no on strong: FOUND
export async function relu(x: number[]): Promise<number[]> {
  const answer = await fetch('http://93.184.216.34/');
  console.log('FOUND the network', answer.status);
  return x.map((value) => Math.max(0, value));
}
