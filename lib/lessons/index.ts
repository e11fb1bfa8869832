export { compareFrozenLayers, type FrozenLayer } from './06-freezing/frozen-layers';
