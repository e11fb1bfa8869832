export { centralDifferences, checkGradient, type GradientCheck, relativeError } from './check-gradient';
export { softmaxCrossEntropy } from './cross-entropy';
export { type Graph, type GraphEdge, type GraphNode, graph } from './graph';
export { tensor } from './leaf';
export { type Step, topologicalOrder } from './order';
export { Tensor } from './tensor';
export { Value, zeroGradients } from './value';
