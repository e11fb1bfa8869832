// Workflow commands: one line each, in which no text can begin a second one.
import { printable, shorten } from '../../core';

/** One annotation. */
export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  /** From the top of the repository. */
  readonly file?: string;
  readonly title: string;
  readonly message: string;
}

/** GitHub shows this many annotations of a kind for each step. */
const MOST = 10;

/** Characters of one message; what belongs to it stands in the summary. */
const LONGEST = 1000;

/** The lines of a step's annotations, at most 10 of a kind; where there are more, the last says how many. */
export function annotationLines(annotations: readonly Annotation[]): string {
  const kinds = ['error', 'warning', 'notice'] as const;
  return kinds
    .flatMap((kind) => atMost(annotations.filter((annotation) => annotation.kind === kind)))
    .map((annotation) => `${line(annotation)}\n`)
    .join('');
}

function atMost(annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length <= MOST) return annotations;
  const shown = annotations.slice(0, MOST - 1);
  const more = annotations.length - shown.length;
  return [
    ...shown,
    { kind: annotations[0].kind, title: `${more} more`, message: 'The summary of this job has all of them.' },
  ];
}

function line({ kind, file, title, message }: Annotation): string {
  const where = file === undefined ? '' : `file=${escapeProperty(file)},`;
  return `::${kind} ${where}title=${escapeProperty(title)}::${escapeData(shorten(message, LONGEST))}`;
}

/** As `@actions/core` escapes the text of a command. The older form `##[…]` is broken up too. */
function escapeData(text: string): string {
  return printable(text).replaceAll('##[', '# #[').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** As `@actions/core` escapes a property of a command. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
