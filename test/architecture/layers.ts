// Everything that breaks the layers of lib/, as sentences.
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { circleFaults, fileImports } from './circles';
import { type Import, readSource, type Source } from './imports';
import { roomFaults } from './rooms';
import { LAYERS, MAX_LINES, MAY_IMPORT_TFJS, MAY_PRINT, NEVER_REACHES_TFJS } from './table';

const isTfjs = (specifier: string): boolean => specifier.startsWith('@tensorflow/');
const rowOf = (area: string): number => LAYERS.findIndex((row) => row.includes(area));

/** Every sentence about what is wrong in the lib/ of the project at `root`; none when all is well. */
export function violations(root: string): string[] {
  const lib = join(root, 'lib');
  const sources = sourceFiles(lib).map(readSource);
  const imports = fileImports(lib, sources, (file, specifier) => targetOf(lib, file, specifier));
  return [
    ...areaFaults(lib, sources),
    ...sources.flatMap((source) => fileFaults(lib, source)),
    ...reachFaults(lib, sources),
    ...circleFaults(imports),
    ...roomFaults(lib, sources, imports),
  ];
}

function areaFaults(lib: string, sources: Source[]): string[] {
  const areas = new Set(sources.map(({ file }) => areaOf(lib, file)));
  return [...areas].flatMap((area) => {
    if (rowOf(area) === -1)
      return [`lib/${area} is not in the table of layers. Add it to test/architecture/table.ts.`];
    const hasIndex = sources.some(({ file }) => file === join(lib, area, 'index.ts'));
    return hasIndex ? [] : [`lib/${area} has no index.ts that lists its public names. Write one.`];
  });
}

function fileFaults(lib: string, source: Source): string[] {
  const name = `lib/${relative(lib, source.file)}`;
  const area = areaOf(lib, source.file);
  const tooLong = `${name} has ${source.lines} lines, more than ${MAX_LINES}. Split it by noun.`;
  const imports = source.imports.flatMap(({ specifier, line }) => {
    const fault = importFault(lib, source.file, area, specifier);
    return fault ? [`${name}:${line} ${fault}`] : [];
  });
  return [
    ...(source.lines > MAX_LINES ? [tooLong] : []),
    ...imports,
    ...effectFaults(name, area, source),
    ...source.strings.flatMap((s) => pathFault(name, s)),
  ];
}

function effectFaults(name: string, area: string, { effects }: Source): string[] {
  if (MAY_PRINT.includes(area)) return [];
  return effects.map(
    ({ specifier, line }) => `${name}:${line} uses ${specifier}: only cli prints or exits. Return the value.`,
  );
}

function importFault(lib: string, file: string, area: string, specifier: string): string | undefined {
  if (isTfjs(specifier) && !MAY_IMPORT_TFJS.includes(area)) {
    return `imports ${specifier}: only ${MAY_IMPORT_TFJS.join(' and ')} may. Take tf as an argument.`;
  }
  const target = targetOf(lib, file, specifier);
  if (target === undefined) return packageFault(lib, specifier);
  const path = relative(lib, target);
  if (path.startsWith('..')) return `imports ${specifier}, which lies outside lib. Move it into an area.`;
  const [other, ...rest] = path.split(sep);
  if (other === area) return undefined;
  if (rest.length > 0 && rest.join('/') !== 'index') {
    return `imports ${specifier}, past the list of public names. Import ${other} itself.`;
  }
  if (rowOf(other) < rowOf(area)) return undefined;
  const direction = rowOf(other) === rowOf(area) ? 'sideways' : 'upwards';
  return `imports ${direction}: ${area} (row ${rowOf(area)}) from ${other} (row ${rowOf(other)}). Hand the value in, or move the code down.`;
}

/** The path that a relative import, or one of the package's own name, leads to; undefined for other packages. */
function targetOf(lib: string, file: string, specifier: string): string | undefined {
  if (specifier.startsWith('course/')) return join(lib, specifier.slice('course/'.length));
  if (!/^\.{1,2}(\/|$)|^\//.test(specifier)) return undefined;
  return resolve(dirname(file), specifier).replace(/\.(js|ts)$/, '');
}

function packageFault(lib: string, specifier: string): string | undefined {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return undefined;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const { dependencies } = JSON.parse(readFileSync(join(lib, 'package.json'), 'utf8'));
  return name in dependencies
    ? undefined
    : `imports ${name}, which lib/package.json does not declare. Declare it.`;
}

function pathFault(name: string, { specifier, line }: Import): string[] {
  const isSomebodys = /^(\/(home|Users|root|work|mnt|media)\/|[A-Za-z]:\\)/.test(specifier);
  return isSomebodys
    ? [`${name}:${line} names ${specifier}, a place on one machine. Use projectPath().`]
    : [];
}

/** Follows the imports between areas from each area that must stay clear of TensorFlow.js. */
function reachFaults(lib: string, sources: Source[]): string[] {
  return NEVER_REACHES_TFJS.flatMap((start) => {
    const chain = chainToTfjs(lib, sources, [start]);
    return chain ? [`lib/${start} reaches TensorFlow.js by ${chain.join(' -> ')}. Cut the chain.`] : [];
  });
}

function chainToTfjs(lib: string, sources: Source[], chain: string[]): string[] | undefined {
  const area = chain[chain.length - 1];
  for (const { file, imports } of sources.filter((source) => areaOf(lib, source.file) === area)) {
    for (const { specifier } of imports) {
      if (isTfjs(specifier)) return [...chain, specifier];
      const target = targetOf(lib, file, specifier);
      const next = target && relative(lib, target).split(sep)[0];
      if (!next || next === '..' || chain.includes(next)) continue;
      const found = chainToTfjs(lib, sources, [...chain, next]);
      if (found) return found;
    }
  }
  return undefined;
}

function areaOf(lib: string, file: string): string {
  return relative(lib, file).split(sep)[0];
}

/** Every .ts file of the areas; build output and installed packages are not sources. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return ['dist', 'node_modules'].includes(item.name) ? [] : sourceFiles(path);
    return item.name.endsWith('.ts') ? [path] : [];
  });
}
