// `doctor`: what this machine has for the course, and the command that mends each fault.
import { indent, paint, say } from './terminal';

/** Prints all findings. @returns 0 when there is no fault, else 1. */
export async function doctor(): Promise<number> {
  const { examine } = await import('../doctor/index.js'); // loads TensorFlow, which no other command needs
  const findings = await examine();
  const signs = { ok: paint('green', '✓'), note: paint('yellow', '!'), fault: paint('red', '✗') };
  for (const { name, status, found, mend } of findings) {
    say(`${signs[status]} ${name}: ${found}`);
    if (mend) say(indent(`${status === 'fault' ? 'Mend it with' : 'To change it'}: ${paint('bold', mend)}`));
  }
  const faults = findings.filter(({ status }) => status === 'fault').length;
  say(faults === 0 ? 'No fault found.' : `${faults} ${faults === 1 ? 'fault' : 'faults'} found.`);
  return faults === 0 ? 0 : 1;
}
