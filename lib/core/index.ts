export { CourseError, DataError, ShapeError } from './errors';
export { projectPath } from './project';
export { type Random, random } from './random';
export { expectShape, type Shape, sameShape, shapeOf, showShape, sizeOf } from './shapes';
export { formatBytes, formatCount, formatDuration, formatInteger, formatPercent } from './units';
