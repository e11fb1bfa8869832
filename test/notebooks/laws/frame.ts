// The frame every lesson has, so that a reader finds what they look for in the same place.
import { type Lesson, proseCells, withoutFences } from '../lesson';

const OPENING: [what: string, pattern: RegExp][] = [
  ['what you will be able to do ("you will be able to")', /you will be able to/i],
  ['the time it takes ("25 minutes")', /\b\d+ minutes\b/i],
  ['what it needs ("you need")', /\b(you need|it needs|needs:?|before this)\b/i],
];

const CLOSING: [what: string, pattern: RegExp][] = [
  ['Summary', /^##+ .*\bsummary\b/im],
  ['Quiz', /^##+ .*\bquiz\b/im],
  ['What would happen if', /^##+ .*\bwhat would happen if\b/im],
  ['Next', /^##+ .*\bnext\b/im],
];

export function title({ cells }: Lesson): string[] {
  return /^# \S/.test(cells[0]?.source ?? '')
    ? []
    : ['Its first cell does not start with the title ("# 01 …").'];
}

/** Before the first code cell. */
export function opening({ cells }: Lesson): string[] {
  const end = cells.findIndex(({ type }) => type === 'code');
  const text = cells
    .slice(0, end)
    .map(({ source }) => source)
    .join('\n\n');
  return OPENING.filter(([, pattern]) => !pattern.test(text)).map(
    ([what]) => `Before its first code cell it does not say ${what}.`,
  );
}

/** Summary, quiz, questions, next lesson: each there, in this order. */
export function closing(lesson: Lesson): string[] {
  const text = allProse(lesson);
  const places = CLOSING.map(([what, pattern]) => ({ what, place: text.search(pattern) }));
  const missing = places.filter(({ place }) => place === -1);
  if (missing.length > 0) return missing.map(({ what }) => `It has no heading "${what}".`);
  return places
    .slice(1)
    .filter(({ place }, index) => place < places[index].place)
    .map(({ what }) => `Its heading "${what}" comes too early: the order is ${order()}.`);
}

export function exercises(lesson: Lesson): string[] {
  return /^##+ .*\bexercises?\b/im.test(allProse(lesson))
    ? []
    : ['It has no heading "Exercise" or "Exercises".'];
}

const order = () => CLOSING.map(([what]) => what).join(', ');

const allProse = (lesson: Lesson) =>
  proseCells(lesson)
    .map(({ source }) => withoutFences(source))
    .join('\n\n');
