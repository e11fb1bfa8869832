// From operations to hours of devices.
import { expectAmounts, expectPositive, expectShares } from './quantities';

/** Work, and the speed at which it is done. */
export interface DeviceWork {
  readonly flops: number;
  /** FLOPs a second of one device at best. */
  readonly peakFlops: number;
  /** Share of the peak that is reached, above 0 and up to 1; default 1. */
  readonly utilisation?: number;
}

/**
 * Hours of devices: flops / (peak x utilisation) / 3600. However many devices share the work, their hours add up.
 * @throws CourseError for negative work, no peak, or a utilisation outside 0 to 1.
 */
export function deviceHours({ flops, peakFlops, utilisation = 1 }: DeviceWork): number {
  expectAmounts('deviceHours', { flops });
  expectPositive('deviceHours', { peakFlops });
  expectShares('deviceHours', { utilisation });
  return flops / (peakFlops * utilisation) / 3600;
}
