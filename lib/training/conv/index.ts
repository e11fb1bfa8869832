export { type CnnOptions, cnn } from './cnn';
