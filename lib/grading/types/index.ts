export { adviseOnTypes } from './advise';
