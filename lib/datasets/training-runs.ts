// data/training_runs.csv as typed rows, in plain units, each with what its device can do.
import { type Device, hardware } from './hardware';
import { type FactOptions, type Sourced, sourcedRows, times } from './sourced';

/** What the device of a run can do, from `hardware()`; null where the run names no device, or the table nothing. */
type OfDevice = Pick<Device, 'peakFlops' | 'linkBandwidth' | 'watts' | 'pricePerHour'>;

/** One published training run; null where the source says nothing. */
export interface TrainingRun extends Sourced, OfDevice {
  readonly name: string;
  readonly organisation: string;
  readonly year: number;
  /** Parameters that a token passes through: all of them, but for a mixture of experts. */
  readonly parameters: number | null;
  /** Every parameter. */
  readonly allParameters: number | null;
  readonly tokens: number | null;
  /** Operations, as printed. */
  readonly flops: number | null;
  /** Name of the device in `hardware()`. */
  readonly device: string | null;
  readonly devices: number | null;
  /** Hours of all devices together. */
  readonly deviceHours: number | null;
  readonly kilowattHours: number | null;
  readonly co2Tonnes: number | null;
  readonly dollars: number | null;
  /** Model FLOPs utilisation as printed, from 0 to 1. */
  readonly utilisation: number | null;
  /** Tokens of one step. */
  readonly batchTokens: number | null;
  readonly note: string;
}

type Column =
  | ('model' | 'organisation' | 'year' | 'parameters_b' | 'active_parameters_b' | 'tokens_b' | 'train_flop')
  | ('device' | 'devices' | 'device_hours' | 'energy_mwh' | 'co2_t' | 'cost_usd' | 'mfu_printed')
  | ('batch_tokens' | 'note');

const NO_DEVICE: OfDevice = { peakFlops: null, linkBandwidth: null, watts: null, pricePerHour: null };

/** Published training runs. */
export function trainingRuns(options: FactOptions = {}): TrainingRun[] {
  const devices = hardware({ unverified: true });
  return sourcedRows<Column>('training_runs', options).map((row) => {
    const device = devices.find(({ name }) => name === row.device) ?? NO_DEVICE;
    const { peakFlops, linkBandwidth, watts, pricePerHour } = device;
    return {
      name: row.model,
      organisation: row.organisation,
      year: row.year,
      parameters: times(row.active_parameters_b ?? row.parameters_b, 1e9),
      allParameters: times(row.parameters_b, 1e9),
      tokens: times(row.tokens_b, 1e9),
      flops: row.train_flop,
      device: row.device,
      ...{ peakFlops, linkBandwidth, watts, pricePerHour },
      devices: row.devices,
      deviceHours: row.device_hours,
      kilowattHours: times(row.energy_mwh, 1000),
      co2Tonnes: row.co2_t,
      dollars: row.cost_usd,
      utilisation: row.mfu_printed,
      batchTokens: row.batch_tokens,
      note: row.note,
      source: row.source,
      locator: row.locator,
      verified: row.verified,
    };
  });
}
