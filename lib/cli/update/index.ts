export type { Note } from './plan';
export { finishUpdate, noteBase, type Updated, updateCourse } from './update';
