// Compares the figures of the card with those that its files and texts give today.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { figuresOf } from './figures.mjs';
import { filesOf } from './files.mjs';
import { RECIPE } from './recipe.mjs';

const require = createRequire(import.meta.url);
const { startBackend } = require('course/tf');

const USAGE = `Usage: npm run evaluate [-- --in FOLDER]
Computes the figures of the shipped model's card anew, in about 20 seconds, and ends with status 1 when one differs.
  --in FOLDER   the folder of model.safetensors, tokenizer.json and MODEL_CARD.md. Default: data/models/austen`;

/** Compares, unless the arguments ask for something else. */
export async function main(args) {
  if (args[0] === '--help' || args[0] === '-h') return console.log(USAGE);
  if (args.length > 0 && (args[0] !== '--in' || args.length !== 2)) return refuse(args);
  await compare(filesOf(RECIPE.name, args[1]));
}

function refuse(args) {
  console.error(`Expected --in FOLDER or nothing, got ${args.join(' ')}.\n${USAGE}`);
  process.exitCode = 2;
}

async function compare(files) {
  try {
    await startBackend();
    const card = readTable(readFileSync(files.card, 'utf8'));
    const wrong = differences(card, await figuresOf(files));
    for (const sentence of wrong) console.error(sentence);
    if (wrong.length > 0) process.exitCode = 1;
    else console.log(`All ${Object.keys(card).length} figures of ${files.card} are as computed now.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** The rows of the card's table: name and value. */
export function readTable(card) {
  const rows = [...card.matchAll(/^\| ([^|]+?) \| ([^|]+?) \|$/gm)].map(([, name, value]) => [name, value]);
  return Object.fromEntries(rows.filter(([name]) => name !== 'figure' && !/^-+$/.test(name)));
}

/** A sentence for each row that is missing, left over or of another value. */
export function differences(card, figures) {
  const names = new Set([...Object.keys(card), ...Object.keys(figures)]);
  return [...names].flatMap((name) => {
    const [told, found] = [card[name], figures[name]];
    if (told !== undefined && found !== undefined && agrees(told, found)) return [];
    return [
      `${name}: the card says ${told ?? 'nothing'}, computed now ${found?.text ?? 'nothing'}. Write the card anew.`,
    ];
  });
}

function agrees(told, { text, number, within }) {
  if (told === text) return true;
  return number !== undefined && Math.abs(Number(told.replaceAll(',', '')) - number) <= within;
}
