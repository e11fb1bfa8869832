// data/inference_facts.csv and data/break_even.csv as typed rows.
import { type FactOptions, type Sourced, sourcedRows } from './sourced';

/** One published figure about using models. */
export interface InferenceFact extends Sourced {
  readonly name: string;
  readonly topic: string;
  readonly fact: string;
  readonly value: number;
  /** The upper end, where the source gives a range. */
  readonly high: number | null;
  readonly unit: string;
  /** What it was measured on, and the caveat that it needs. */
  readonly conditions: string;
}

/** One row of a printed table of break-evens. */
export interface BreakEvenRow extends Sourced {
  readonly name: string;
  /** kWh of the training. */
  readonly training: number;
  /** kWh of the fine-tuning. */
  readonly finetuning: number;
  /** kWh of one inference. */
  readonly inference: number;
  /** The number of inferences as the paper prints it. */
  readonly printed: number;
}

type FactColumn = 'id' | 'topic' | 'fact' | 'value' | 'high' | 'unit' | 'conditions';
type BreakEvenColumn = 'model' | 'training_kwh' | 'finetuning_kwh' | 'inference_kwh' | 'printed_inferences';

/** Published figures about using models. */
export function inferenceFacts(options: FactOptions = {}): InferenceFact[] {
  return sourcedRows<FactColumn>('inference_facts', options).map(({ id, ...fact }) => ({
    name: id,
    ...fact,
  }));
}

/** The printed break-even table. */
export function breakEvenRows(options: FactOptions = {}): BreakEvenRow[] {
  return sourcedRows<BreakEvenColumn>('break_even', options).map((row) => ({
    name: row.model,
    training: row.training_kwh,
    finetuning: row.finetuning_kwh,
    inference: row.inference_kwh,
    printed: row.printed_inferences,
    source: row.source,
    locator: row.locator,
    verified: row.verified,
  }));
}
