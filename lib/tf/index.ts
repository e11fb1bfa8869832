export * as tf from '@tensorflow/tfjs';
export { BACKENDS, type Backend, type BackendChoice, startBackend, tryBackend } from './backend';
