export { packBase } from './base';
export type { Note } from './plan';
export { finishUpdate, type Updated, updateCourse } from './update';
