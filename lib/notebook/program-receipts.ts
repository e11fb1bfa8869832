// What two programs took to start and to run, side by side, and beside them a Node process that does nothing.
import { spawnSync } from 'node:child_process';
import { CourseError, formatBytes, formatDuration, formatInteger } from '../core';
import type { Launched } from './launch';
import { table } from './table';

type Numbers = Readonly<Record<string, number>>;

/** The lines of the table: what each number is called, and how it is written. */
const LINES: readonly { what: string; part: string; show: (value: number) => string }[] = [
  { what: 'Start-up', part: 'startUpMs', show: formatDuration },
  { what: 'Files of code', part: 'codeFiles', show: formatInteger },
  { what: 'Code', part: 'codeBytes', show: formatBytes },
  { what: 'Native libraries', part: 'libraryBytes', show: formatBytes },
  { what: 'Data or model read', part: 'readBytes', show: formatBytes },
  { what: 'Peak memory', part: 'peakBytes', show: formatBytes },
];

/**
 * Shows the receipts of a training and an inference program, and how many times the first is the second.
 *
 * `programReceipts(launch('train', [file, '--receipt']), launch('infer', [file, '--receipt'], rows))`
 * @throws CourseError when one was launched without `--receipt`.
 */
export function programReceipts(training: Launched, inference: Launched): void {
  const rows = receiptRows(expectReceipt(training), expectReceipt(inference), emptyProcess());
  table(rows, { caption: 'The receipts of two programs' });
}

/** The rows of `programReceipts`, unshown. */
export function receiptRows(training: Numbers, inference: Numbers, empty: Numbers): Record<string, string>[] {
  return LINES.map(({ what, part, show }) => ({
    what,
    training: show(training[part]),
    inference: show(inference[part]),
    ratio: ratio(training[part], inference[part]),
    'empty Node': part in empty ? show(empty[part]) : '–',
  }));
}

function ratio(a: number, b: number): string {
  return b === 0 ? '–' : `${(a / b).toLocaleString('en-US', { maximumSignificantDigits: 3 })} ×`;
}

/** Start-up and peak memory of a process without a program. */
function emptyProcess(): Numbers {
  const script = 'console.log(performance.now(), process.resourceUsage().maxRSS)';
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  const [startUpMs, kibibytes] = stdout.split(' ').map(Number);
  return { startUpMs, peakBytes: kibibytes * 1024 };
}

function expectReceipt({ receipt }: Launched): Numbers {
  if (receipt) return receipt;
  throw new CourseError("Expected a receipt, got none. Launch the program with '--receipt' among its words.");
}
