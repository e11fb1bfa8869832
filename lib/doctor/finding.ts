// How a look becomes findings, whatever happens in it.
import type { Finding } from '../core';

/** One thing to look at. A look may find several faults, as that at all files does. */
export interface Look {
  readonly name: string;
  readonly look: () => Finding | readonly Finding[] | Promise<Finding | readonly Finding[]>;
}

/** What an examination found, or a fault that says how the examination itself failed. */
export async function examined({ name, look }: Look): Promise<readonly Finding[]> {
  try {
    const found = await look();
    return Array.isArray(found) ? found : [found as Finding];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ name, status: 'fault', found: message.split('\n')[0], mend: 'npm run setup' }];
  }
}
