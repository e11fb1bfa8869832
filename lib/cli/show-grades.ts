// The end of a batch as a terminal shows it: learners, points, verdicts, what was rejected, where to go on.
import type { InfraReport, Results, SubmissionResult } from '../classroom';
import { harmless, indent, paint, say } from './terminal';

/** The most learners, and the most sentences of one kind, that are listed. */
const LISTED = 60;

/** Prints the table, the rejected submissions and our own faults, and the next command. */
export function showGrades(results: Results, out: string, infra: readonly InfraReport[]): void {
  const { submissions } = results;
  const width = Math.min(40, Math.max(7, ...submissions.map(({ id }) => id.length)));
  say();
  say(paint('bold', `${'learner'.padEnd(width)}  ${'points'.padStart(13)}  exercises`));
  for (const submission of submissions.slice(0, LISTED)) say(row(submission, width));
  more(submissions.length, 'learners');
  showRejected(submissions);
  showInfra(infra);
  say();
  say(
    `${submissions.length} ${submissions.length === 1 ? 'learner' : 'learners'}; verdicts: ${verdictCounts(results)}.`,
  );
  say(`Results: ${out}`);
  say(paint('bold', `Next: npm run course -- report ${quoted(out)}`));
}

function row({ id, points, maxPoints, late, status, exercises }: SubmissionResult, width: number): string {
  const cell = `${points} of ${maxPoints}`.padStart(13);
  const passed = exercises.filter(({ verdict }) => verdict === 'PASS').length;
  const notes = [
    status === 'rejected' ? 'rejected' : `${passed} of ${exercises.length} correct`,
    ...(late && late.days > 0 ? [`${late.days} d late, -${Math.round(late.penalty * 100)} %`] : []),
  ];
  const sign =
    status === 'rejected' ? paint('red', '✗') : passed === exercises.length ? paint('green', '✓') : '…';
  return `${id.padEnd(width)}  ${cell}  ${sign} ${notes.join(', ')}`;
}

function showRejected(submissions: readonly SubmissionResult[]): void {
  const rejected = submissions.filter(({ status }) => status === 'rejected');
  if (rejected.length === 0) return;
  say();
  say(paint('red', `Rejected (${rejected.length}):`));
  for (const { id, reason } of rejected.slice(0, LISTED)) say(indent(`${id}: ${harmless(reason)}`));
  more(rejected.length, 'rejected');
}

function showInfra(infra: readonly InfraReport[]): void {
  if (infra.length === 0) return;
  say();
  say(paint('red', `INFRA: the grader itself failed ${times(infra.length)}. These are no learner's zeros:`));
  for (const { exercise, submission, detail } of infra.slice(0, 10)) {
    say(indent(`${exercise}, file ${submission.slice(0, 12)}: ${harmless(detail.slice(0, 600))}`));
  }
  if (infra.length > 10) say(indent(`… and ${infra.length - 10} more.`));
  say(
    'Mend the cause, then run the same command with --resume to grade these again, or with --force to grade all.',
  );
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function more(count: number, what: string): void {
  if (count > LISTED) say(`… and ${count - LISTED} more ${what}, all in results.json.`);
}

/** How often each verdict was given, the commonest first. */
function verdictCounts({ submissions }: Results): string {
  const counts = new Map<string, number>();
  for (const { verdict } of submissions.flatMap(({ exercises }) => exercises)) {
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.map(([verdict, count]) => `${verdict} ${count}`).join(', ');
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
