// What verify says of a scratch course in which a fault was planted.
import { expect } from 'chai';
import { verifyCurriculum } from 'course/authoring';
import { writeStubs } from 'course/grading';

/** Everything that is wrong. The stubs are made anew first, so that they are no problem of their own. */
export function problems(): Promise<string[]> {
  writeStubs(true);
  return verifyCurriculum();
}

/** The one thing that is wrong. */
export async function theProblem(): Promise<string> {
  const all = await problems();
  expect(all, all.join('\n')).to.have.length(1);
  return all[0];
}
