// `doctor`: what this machine has for the course, and the command that mends each fault.
import type { Examining, Finding } from '../core';
import { indent, paint, say } from './terminal';

/** Prints all findings. @returns 0 when there is no fault, else 1. */
export async function doctor(): Promise<number> {
  const { examine } = await import('../doctor/index.js'); // loads much that no other command needs
  const progress = progressLine();
  const findings = await examine(progress.show);
  progress.clear();
  for (const finding of findings) showFinding(finding);
  const faults = findings.filter(({ status }) => status === 'fault');
  say(
    faults.length === 0
      ? 'No fault found.'
      : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} found.`,
  );
  const mends = [...new Set(faults.map(({ mend }) => mend))];
  if (mends.length > 1) say('Mend the first, then look again: one fault often has another behind it.');
  return faults.length === 0 ? 0 : 1;
}

function showFinding({ name, status, found, mend }: Finding): void {
  const signs = { ok: paint('green', '✓'), note: paint('yellow', '!'), fault: paint('red', '✗') };
  say(`${signs[status]} ${name}: ${found}`);
  if (mend) say(indent(`${status === 'fault' ? 'Mend it with' : 'To change it'}: ${paint('bold', mend)}`));
}

/** What is being looked at: a line that moves on a terminal, one sentence elsewhere. */
function progressLine(): { show(step: Examining): void; clear(): void } {
  const moving = Boolean(process.stdout.isTTY);
  if (!moving) process.stderr.write('Trying each part of the course; this takes about ten seconds.\n');
  return {
    show({ looking, total, findings }) {
      if (moving)
        process.stdout.write(`\r\u001b[2K${findings.length} of ${total}. Trying: ${looking.join(', ')}`);
    },
    clear() {
      if (moving) process.stdout.write('\r\u001b[2K');
    },
  };
}
