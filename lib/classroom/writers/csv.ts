// CSV for a learning management system: one row for each learner.

import { csvTable } from '../results/csv-table';
import type { Results, SubmissionResult } from '../results/schema';
import { hasInfra } from '../results/words';
import type { Writer } from '../results/writer';

/** `grades.csv`. Where our own fault kept an exercise from a verdict, the points are left empty: they are no grade. */
export const csv: Writer = {
  name: 'csv',
  about: 'a table of grades, for a learning management system',
  files: (results) => new Map([['grades.csv', csvTable(rows(results))]]),
};

function rows({ exercises, submissions }: Results): (string | number)[][] {
  const head = [
    'id',
    'learner',
    'status',
    'points',
    'max_points',
    'days_late',
    'penalty',
    'attempt',
    'attempts_allowed',
  ];
  return [[...head, ...exercises.map(({ id }) => id), 'verdicts', 'reason'], ...submissions.map(row)];
}

function row({
  id,
  learner,
  status,
  points,
  maxPoints,
  late,
  attempt,
  exercises,
  reason,
}: SubmissionResult): (string | number)[] {
  return [
    id,
    learner,
    status,
    hasInfra(exercises) ? '' : points,
    maxPoints,
    late?.days ?? '',
    late?.penalty ?? '',
    attempt?.number ?? '',
    attempt?.limit ?? '',
    ...exercises.map((exercise) => (exercise.verdict === 'INFRA' ? '' : exercise.points)),
    exercises.map(({ verdict }) => verdict).join(' '),
    reason,
  ];
}
