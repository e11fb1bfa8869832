import type { Running } from './scratch';

/** The address that `npm start` prints, with its token, as soon as it does. */
export async function firstAddress(lab: Running): Promise<URL> {
  await lab.saw('?token=');
  const line = /^http:\S+\?token=\w+$/m;
  while (!line.test(lab.printed())) await new Promise((resolve) => setTimeout(resolve, 50));
  return new URL(line.exec(lab.printed())?.[0] ?? '');
}
