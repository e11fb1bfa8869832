export { commands } from './main';
