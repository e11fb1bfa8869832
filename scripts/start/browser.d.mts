export function browserOn(
  environment?: Record<string, string | undefined>,
  platform?: NodeJS.Platform,
): { browser: boolean; redirectFile: boolean; why?: string };
