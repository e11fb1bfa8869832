export function layOut(course: string, folder: string): string[];
