// The door to class reports. What draws charts and checks files is loaded only for a report: a check starts faster.
import type { ClassReport, ReportOptions } from './report-class';

export type { ClassReport, ReportOptions } from './report-class';

/**
 * Makes a class report from results.
 * @throws CourseError when results can't be read, are of another form or version, or can't stand in one report.
 */
export async function reportClass(options: ReportOptions): Promise<ClassReport> {
  const { makeReport } = require('./report-class') as typeof import('./report-class');
  return makeReport(options);
}
