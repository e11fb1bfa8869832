// Asks for the address of a name.
// verdict: THREW or TIMEOUT
// prints no: FOUND
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

export async function relu(x: number[]): Promise<number[]> {
  const { address } = await load('dns').promises.lookup('example.com');
  console.log('FOUND', address);
  return x.map((value) => Math.max(0, value));
}
