// What a learner should hear beside what was asked for: left where it is found out, said by whoever speaks next.

const notices = new Set<string>();

/** Leaves a sentence for the learner. */
export function leaveNotice(sentence: string): void {
  notices.add(sentence);
}

/** The sentences that were left, each once. Who takes them says them. */
export function takeNotices(): string[] {
  const taken = [...notices];
  notices.clear();
  return taken;
}
