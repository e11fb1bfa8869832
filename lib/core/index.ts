export { CourseError, DataError, ShapeError } from './errors';
export { Interrupted, notebookKernel, pacer, stoppable, stopper } from './interruption';
export { asLayers, type LayerOf } from './layers';
export { projectPath } from './project';
export { type Random, random } from './random';
export { expectShape, type Shape, sameShape, shapeOf, showShape, sizeOf } from './shapes';
export { formatBytes, formatCount, formatDuration, formatInteger, formatPercent } from './units';
