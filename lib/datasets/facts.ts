// Published figures as typed rows, each with its source; what nobody has verified stays out unless it is asked for.
import { DataError } from '../core';
import { loadTable } from './table';

/** Where a figure was read, and whether it was seen there. */
export interface Sourced {
  /** Paper, model card or page. */
  readonly source: string;
  /** Place in the source: a table, a section. */
  readonly locator: string;
  readonly verified: 'yes' | 'no';
}

/** One published training run; null where the source says nothing. */
export interface TrainingRun extends Sourced {
  readonly model: string;
  readonly organisation: string;
  readonly year: number;
  /** Parameters in thousand millions. */
  readonly parameters_b: number | null;
  /** Parameters that one token passes through, where they are fewer. */
  readonly active_parameters_b: number | null;
  /** Tokens in thousand millions. */
  readonly tokens_b: number | null;
  /** Operations, as printed. */
  readonly train_flop: number | null;
  /** Name of the device in `hardware()`. */
  readonly device: string | null;
  readonly devices: number | null;
  readonly device_hours: number | null;
  readonly energy_mwh: number | null;
  readonly co2_t: number | null;
  readonly cost_usd: number | null;
  /** Model FLOPs utilisation as printed, from 0 to 1. */
  readonly mfu_printed: number | null;
  readonly batch_tokens: number | null;
  readonly note: string;
}

/** One device; null where the source says nothing. */
export interface Device extends Sourced {
  readonly device: string;
  readonly year: number;
  readonly memory_gb: number | null;
  readonly bandwidth_gb_s: number | null;
  readonly dense_16bit_tflops: number | null;
  readonly dense_8bit_tops: number | null;
  /** Both directions together. */
  readonly link_gb_s: number | null;
  readonly tdp_w: number | null;
  readonly price_usd_per_hour: number | null;
  readonly price_note: string;
}

/** One published figure about using models. */
export interface InferenceFact extends Sourced {
  readonly id: string;
  readonly topic: string;
  readonly fact: string;
  readonly value: number;
  /** The upper end, where the source gives a range. */
  readonly high: number | null;
  readonly unit: string;
  /** What it was measured on, and the caveat that it needs. */
  readonly conditions: string;
}

/** One row of a printed table of break-evens; energies in kWh. */
export interface BreakEvenRow extends Sourced {
  readonly model: string;
  readonly training_kwh: number;
  readonly finetuning_kwh: number;
  readonly inference_kwh: number;
  /** The number of inferences as the paper prints it. */
  readonly printed_inferences: number;
}

/** Options of the tables of figures. */
export interface FactOptions {
  /** Whether rows from memory come too, marked `verified: 'no'`. Default false. */
  readonly unverified?: boolean;
}

/** Published training runs, oldest sources first. */
export function trainingRuns(options: FactOptions = {}): TrainingRun[] {
  return rows<TrainingRun>('training_runs', options);
}

/** Devices with memory, bandwidth, peak and power. */
export function hardware(options: FactOptions = {}): Device[] {
  return rows<Device>('hardware', options);
}

/** Published figures about using models. */
export function inferenceFacts(options: FactOptions = {}): InferenceFact[] {
  return rows<InferenceFact>('inference_facts', options);
}

/** The printed break-even table. */
export function breakEvenRows(options: FactOptions = {}): BreakEvenRow[] {
  return rows<BreakEvenRow>('break_even', options);
}

/**
 * The one row whose name is `name`: `named(hardware(), 'NVIDIA H100 SXM')`, `named(inferenceFacts(), 'bloom_train')`.
 * @throws DataError listing the names that there are.
 */
export function named<Row extends { model: string } | { device: string } | { id: string }>(
  table: readonly Row[],
  name: string,
): Row {
  const nameOf = (row: Row): string => ('model' in row ? row.model : 'id' in row ? row.id : row.device);
  const found = table.find((row) => nameOf(row) === name);
  if (found) return found;
  throw new DataError(
    `Expected one of ${table.map(nameOf).join(', ')}; got "${name}". Use one of these names.`,
  );
}

function rows<Row extends Sourced>(table: string, { unverified = false }: FactOptions): Row[] {
  const all = loadTable(table).toRecords() as unknown as Row[];
  return unverified ? all : all.filter(({ verified }) => verified === 'yes');
}
