// What a citation covers, in lessons that speak of the world outside: a sentence, a list item, a row of a table.
import type { Lesson } from '../lesson';

/** The first lesson with figures from the literature; fixtures are numbered above it. */
const FIRST = 8;

/** Whether the stricter reading of numbers holds for a lesson. */
export function speaksOfTheWorld({ name }: Lesson): boolean {
  return Number(name.slice(0, 2)) >= FIRST;
}

/** A paragraph in pieces. The line that says how long the lesson takes is no claim, and is left out. */
export function statements(paragraph: string): string[] {
  return paragraph
    .replace(/^.*\*\*Time:?\*\*.*$/gm, '')
    .split(/\n(?=\s*(?:[-*+]|\d+\.|\|)\s)/) // list items and rows of tables
    .flatMap((item) => item.split(/(?<=[.!?][)*_"”]*)\s+(?=[\p{Lu}(*_"“[`])/u))
    .filter((text) => text.trim() !== '');
}
