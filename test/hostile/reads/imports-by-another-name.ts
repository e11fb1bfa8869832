// Imports by a name that is put together while it runs.
// verdict: LOAD_ERROR or THREW
export async function relu(x: number[]): Promise<number[]> {
  const name = ['node', 'fs'].join(':');
  const fs = await import(name);
  return fs.readdirSync('/').length > 0 ? x : [];
}
