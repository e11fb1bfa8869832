// The class as pictures, each drawn once as SVG, with its description for those who don't see it.
import { barChart, drawSvg, heatmap, histogram, type Spec, titleOf } from '../../plots';
import type { SubmissionResult } from '../results/schema';
import { shownPoints, verdictWords } from '../results/words';
import type { ExerciseSummary } from './class-summary';

const ROW = 26;
const LEAST = 60;

/** Vega cuts names at 180 pixels, and takes letters for wider than they are. */
const WHOLE_NAMES = { labelLimit: 400 };

/** Who passed which exercise, as a share; undefined when nothing was graded. */
export function passedChart(summaries: readonly ExerciseSummary[]): string | undefined {
  const rows = summaries
    .filter(({ graded }) => graded > 0)
    .map(({ id, passed, graded }) => ({ exercise: nameOf(id, summaries), share: passed / graded }));
  if (rows.length === 0) return undefined;
  const [best, worst] = [
    Math.max(...rows.map(({ share }) => share)),
    Math.min(...rows.map(({ share }) => share)),
  ];
  return picture(
    barChart(rows, {
      x: 'exercise',
      y: 'share',
      xTitle: 'Exercise',
      yTitle: 'Learners who passed (share of the class)',
      title: 'Who passed what',
      description: `A bar for each of ${rows.length} exercises: the share of the class that passed it, from ${whole(worst)} to ${whole(best)}. The table below has the same numbers.`,
      horizontal: true,
      labels: '.0%',
      yDomain: [0, 1],
      height: Math.max(LEAST, ROW * rows.length),
    }),
  );
}

/** How often each verdict was given in each exercise; undefined without submissions. */
export function verdictChart(summaries: readonly ExerciseSummary[]): string | undefined {
  const given = [...new Set(summaries.flatMap(({ verdicts }) => [...verdicts.keys()]))].sort();
  const rows = summaries.flatMap(({ id, verdicts }) =>
    given.map((verdict) => ({
      exercise: nameOf(id, summaries),
      verdict: `${verdictWords(verdict).sign} ${verdict}`,
      learners: verdicts.get(verdict) ?? 0,
    })),
  );
  if (rows.length === 0) return undefined;
  return picture(
    heatmap(rows, {
      x: 'verdict',
      y: 'exercise',
      value: 'learners',
      xTitle: 'Verdict',
      yTitle: 'Exercise',
      valueTitle: 'Learners',
      title: 'Verdicts by exercise',
      description: `A table of ${summaries.length} exercises by ${given.length} verdicts with the number of learners in each cell; darker cells hold more. The table below has the same numbers.`,
      labels: null,
      width: Math.max(160, 110 * given.length),
      height: Math.max(LEAST, ROW * summaries.length),
    }),
  );
}

/** How the points are spread; undefined for fewer than three learners. */
export function pointsChart(submissions: readonly SubmissionResult[]): string | undefined {
  if (submissions.length < 3) return undefined;
  const rows = submissions.map(({ points }) => ({ points }));
  const sorted = rows.map(({ points }) => points).sort((a, b) => a - b);
  return picture(
    histogram(rows, {
      x: 'points',
      xTitle: 'Points after penalties',
      yTitle: 'Learners',
      bins: 10,
      title: 'How the points are spread',
      description: `A histogram of the points of ${rows.length} learners, from ${shownPoints(sorted[0])} to ${shownPoints(sorted[sorted.length - 1])}. The table of learners has each of them.`,
      height: 200,
    }),
  );
}

function picture(spec: Spec): string {
  const scroll = `class="wide" role="region" tabindex="0" aria-label="${titleOf(spec)}"`;
  return `<figure>\n<div ${scroll}>${drawSvg({ ...spec, config: { ...(spec.config as object), axisY: WHOLE_NAMES } })}</div>\n<figcaption class="small">${spec.description}</figcaption>\n</figure>`;
}

/** The name of an exercise without its topic, where no other has it: long names would be cut off in a chart. */
function nameOf(id: string, summaries: readonly ExerciseSummary[]): string {
  const name = id.slice(id.indexOf('/') + 1);
  return summaries.filter((other) => other.id.endsWith(`/${name}`)).length === 1 ? name : id;
}

function whole(share: number): string {
  return `${Math.round(100 * share)} %`;
}
