export function cellIds(cells: { type: 'code' | 'markdown'; source: string; id?: string }[]): string[];
