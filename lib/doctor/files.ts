// Every file that the course came with or set-up made, by set-up's own records.
import { type Finding, projectPath } from '../core';
import { askNode } from './ask';

/** As scripts/setup/damage.mjs gives it. */
interface Damage {
  readonly title: string;
  readonly sentence: string;
  readonly command: string;
}

const NAME = 'Files of the course';

/** Missing, cut and changed files, a finding for each step of set-up that has any; and lib/ when it is newer than lib/dist. */
export async function files(): Promise<readonly Finding[]> {
  const { status, stdout, stderr } = await askNode([projectPath('scripts', 'setup', 'look.mjs')]);
  if (status !== 0)
    throw new Error(stderr.match(/^\w*Error.*: .+$/m)?.[0] ?? `the look at all files ended with ${status}`);
  const damage: readonly Damage[] = JSON.parse(stdout);
  if (damage.length === 0) return [{ name: NAME, status: 'ok', found: 'all as set-up left them' }];
  return damage.map(({ title, sentence, command }) => ({
    name: title,
    status: 'fault',
    found: sentence,
    mend: command,
  }));
}
