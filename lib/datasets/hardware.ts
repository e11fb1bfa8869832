// data/hardware.csv as typed rows, in plain units.
import { type FactOptions, type Sourced, sourcedRows, times } from './sourced';

/** One device; null where the source says nothing. */
export interface Device extends Sourced {
  readonly name: string;
  readonly year: number;
  /** Bytes. */
  readonly memory: number | null;
  /** Bytes a second to and from memory. */
  readonly bandwidth: number | null;
  /** FLOPs a second at best: 16-bit matrices without sparsity. */
  readonly peakFlops: number | null;
  /** Operations a second at best with 8-bit numbers. */
  readonly peak8Bit: number | null;
  /** Bytes a second to neighbouring devices, both directions together. */
  readonly linkBandwidth: number | null;
  readonly watts: number | null;
  /** Dollars. */
  readonly pricePerHour: number | null;
  readonly priceNote: string;
}

type Column =
  | 'device'
  | 'year'
  | 'memory_gb'
  | 'bandwidth_gb_s'
  | 'dense_16bit_tflops'
  | 'dense_8bit_tops'
  | 'link_gb_s'
  | 'tdp_w'
  | 'price_usd_per_hour'
  | 'price_note';

/** Devices with memory, bandwidth, peak, power and rent. */
export function hardware(options: FactOptions = {}): Device[] {
  return sourcedRows<Column>('hardware', options).map((row) => ({
    name: row.device,
    year: row.year,
    memory: times(row.memory_gb, 1e9),
    bandwidth: times(row.bandwidth_gb_s, 1e9),
    peakFlops: times(row.dense_16bit_tflops, 1e12),
    peak8Bit: times(row.dense_8bit_tops, 1e12),
    linkBandwidth: times(row.link_gb_s, 1e9),
    watts: row.tdp_w,
    pricePerHour: row.price_usd_per_hour,
    priceNote: row.price_note,
    source: row.source,
    locator: row.locator,
    verified: row.verified,
  }));
}
