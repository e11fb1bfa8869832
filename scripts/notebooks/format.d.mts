export function formatNotebooks(
  root: string,
  files: string[],
  options?: { check?: boolean },
): { problems: string[]; changed: string[] };
