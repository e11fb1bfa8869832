// Plants a fault in a file of a scratch course.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { scratchCourse } from '../grading/scratch';

/** @returns a function that puts `to` in the place of `from`, which must stand there. */
export function editor(
  course: ReturnType<typeof scratchCourse>,
): (file: string, from: string, to: string) => void {
  return (file, from, to) => {
    const text = readFileSync(course.path(...file.split('/')), 'utf8');
    expect(text).to.contain(from);
    course.write(file, text.replace(from, to));
  };
}
