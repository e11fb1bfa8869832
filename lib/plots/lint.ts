// What a chart of the course must have, checked on its spec.
import { below, type Channel, type Leaf, leavesOf, type Part } from './parts';
import type { Spec } from './spec';
import { GREYS, PALETTE, SCHEMES } from './theme';

/**
 * What is wrong with a chart, each as a sentence; an empty list when nothing is.
 *
 * Looks at: title, axis titles, description, colours, data and size.
 */
export function lintSpec(spec: Spec): string[] {
  const leaves = leavesOf(spec as Part);
  return [
    ...lintWords(spec),
    ...lintAxes(leaves),
    ...leaves.flatMap(lintColors),
    ...lintData(spec as Part),
    ...lintSize(spec),
  ].filter((problem, i, all) => all.indexOf(problem) === i);
}

function lintWords(spec: Spec): string[] {
  const title = typeof spec.title === 'string' ? spec.title : spec.title?.text;
  const problems: string[] = [];
  if (!title?.trim()) problems.push('The chart has no title. Say in "title" what it shows.');
  const description = spec.description?.trim() ?? '';
  if (description.length < 20) {
    problems.push(
      `The description has ${description.length} characters, expected 20 or more. Say in it what is seen.`,
    );
  } else if (description === title?.trim()) {
    problems.push('The description repeats the title. Say in it what is seen in the chart.');
  }
  return problems;
}

/** Each of the two axes needs one layer that names it; a layer may leave that to another with an empty title. */
function lintAxes(leaves: readonly Leaf[]): string[] {
  return ['x', 'y'].flatMap((name) => {
    const channels = leaves.map(({ encoding }) => encoding[name]).filter(isScaled);
    const named = channels.some((channel) => [channel.title, channel.axis?.title].some(isText));
    const removed = channels.some((channel) => channel.title === null);
    if (named && removed) return [`A layer's null takes the ${name} axis's title away. Write '' there.`];
    // The names of things, written along the axis, may speak for themselves when the title is null on purpose.
    const silent = channels.every((channel) => channel.title === null && channel.type === 'nominal');
    if (channels.length === 0 || named || silent) return [];
    return [`The ${name} axis has no title. Give it one, with the unit.`];
  });
}

function isScaled(channel: Channel | undefined): channel is Channel {
  if (!channel || channel.axis === null) return false;
  return 'field' in channel || 'aggregate' in channel || 'datum' in channel;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function lintData(part: Part, top = true): string[] {
  const problems: string[] = [];
  const { data } = part;
  if (data?.url) problems.push(`The data come from "${data.url}". Put the rows into the chart.`);
  else if (data && !(Array.isArray(data.values) && data.values.length > 0) && !data.sequence) {
    problems.push('The chart has no rows. Pass at least one.');
  }
  const children = below(part);
  if (top && !data && children.every((child) => !child.data))
    problems.push('The chart has no data. Pass rows.');
  return [...problems, ...children.flatMap((child) => lintData(child, false))];
}

function lintSize(spec: Spec): string[] {
  return ['width', 'height'].flatMap((side) => {
    const size = spec[side];
    if (size === undefined || typeof size === 'object') return [];
    if (typeof size === 'number' && size >= 30 && size <= 900) return [];
    return [`The ${side} is ${size}, expected 30 to 900 pixels: it must fit a notebook's column.`];
  });
}

const ALLOWED = new Set([...PALETTE, ...GREYS].map((color) => color.toUpperCase()));
const PAINTS = ['color', 'fill', 'stroke', 'background'];
const SECONDS = ['x', 'y', 'xOffset', 'yOffset', 'row', 'column', 'facet', 'shape', 'strokeDash', 'text'];

/** What is wrong with the colours of one part of a chart, each as a sentence. */
function lintColors({ mark, encoding }: Leaf): string[] {
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
