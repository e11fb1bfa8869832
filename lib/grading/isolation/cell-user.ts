// The user numbers that cells run under.

/**
 * The first of a range of user numbers that no account has. Each judge takes one of its own for each submission, so that
 * nothing that one has left, be it processes that nobody has waited for yet, counts for the next.
 */
const FIRST_USER = 2_000_000;
const JUDGES = 60_000;
const SUBMISSIONS = 100;

/** The arguments of `setpriv` that make a program run as a user without any rights beyond. */
export function asUser(user: number): string[] {
  const identity = [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'];
  return [...identity, '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all', '--pdeathsig=KILL'];
}

let submissions = 0;

/** The user number for one more submission. */
export function nextUser(): number {
  return FIRST_USER + (process.pid % JUDGES) + JUDGES * (submissions++ % SUBMISSIONS);
}
