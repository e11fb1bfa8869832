// Colours of a chart: from the palette only, and never the only thing that tells groups apart.
import type { Channel, Leaf } from './parts';
import { GREYS, PALETTE, SCHEMES } from './theme';

const ALLOWED = new Set([...PALETTE, ...GREYS].map((color) => color.toUpperCase()));
const PAINTS = ['color', 'fill', 'stroke', 'background'];
const SECONDS = ['x', 'y', 'xOffset', 'yOffset', 'row', 'column', 'facet', 'shape', 'strokeDash', 'text'];

/** What is wrong with the colours of one part of a chart, each as a sentence. */
export function lintColors({ mark, encoding }: Leaf): string[] {
  const painted = PAINTS.flatMap((name) => encoding[name] ?? []);
  const colors = [
    ...PAINTS.map((name) => mark[name]),
    ...painted.flatMap((channel) => [channel.value, ...(channel.scale?.range ?? [])]),
  ].filter((color): color is string => typeof color === 'string' && color !== 'transparent');
  return [
    ...colors.filter((color) => !ALLOWED.has(color.toUpperCase())).map(foreign),
    ...painted.flatMap((channel) => lintScale(channel)),
    ...painted.flatMap((channel) => lintAlone(channel, encoding)),
  ];
}

function foreign(color: string): string {
  return `The colour ${color} is not in the palette. Take one of ${PALETTE.join(', ')} or a grey.`;
}

function lintScale(channel: Channel): string[] {
  const scheme = channel.scale?.scheme;
  if (scheme === undefined || SCHEMES.some((known) => known === scheme)) return [];
  return [`The colour scheme "${scheme}" is not one of the course's: ${SCHEMES.join(', ')}.`];
}

/** Groups need a second sign beside colour; a quantity's colours differ in lightness as well. */
function lintAlone(channel: Channel, encoding: Leaf['encoding']): string[] {
  const field = channel.field ?? channel.condition?.field;
  if (field === undefined || channel.type === 'quantitative') return [];
  const second = SECONDS.some((name) => encoding[name]?.field === field);
  if (second) return [];
  return [`Only colour tells "${field}" apart. Encode it as shape, dash, position or text as well.`];
}
