export { cached } from './cache';
export { type CompilerNews, compileApart } from './compiler';
export { importedName } from './imports';
export { MAX_CODE, OPTIONS } from './options';
