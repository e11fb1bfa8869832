export interface StepLine {
  say(text: string): void;
  done(text: string): void;
  failed(): void;
}
export interface StepsDisplay {
  say(text: string): void;
  begin(label: string): StepLine;
}
/** What the display needs of a stream. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}
export function showSteps(stream?: Screen): StepsDisplay;
