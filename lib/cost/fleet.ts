// How many devices serve so many requests a day, and what a day costs.
import { energyKwh } from './energy';
import { rentDollars } from './money';
import { expectAmounts, expectFactors, expectShares } from './quantities';

const SECONDS_PER_DAY = 86_400;

/** The requests of a day, and the device that answers them. */
export interface Demand {
  readonly requestsPerDay: number;
  /** Seconds of one device for one request, as measured; requests answered together share the time. */
  readonly deviceSeconds: number;
  /** Requests in the busiest second for each in an average second, from 1; default 1. */
  readonly peakToMean?: number;
  /** Share of its time that a device may be busy, above 0 and up to 1: full queues make long waits. Default 1. */
  readonly busy?: number;
  /** Watts of a device; default 0. */
  readonly watts?: number;
  /** Rent of a device for an hour; default 0. */
  readonly pricePerHour?: number;
}

/** A fleet on paper. */
export interface Fleet {
  /** Devices at work on average, with fractions. */
  readonly atWork: number;
  /** Devices to have, a whole number. */
  readonly devices: number;
  /** Electricity of a day when all devices run all day. */
  readonly kwhPerDay: number;
  /** Rent of a day when all devices are rented all day. */
  readonly dollarsPerDay: number;
}

/**
 * Devices = requests a day x seconds each / 86,400 (Little's law), more for peaks and for devices that may not be full.
 *
 * Checked by a day of DeepSeek's service: 608e9 tokens at 73,700 a second and 168e9 at 14,800 need 226.9 nodes; the
 * report counts 226.75 (open-infra-index, day 6, 2025).
 * @throws CourseError for negative numbers, NaN, or a share outside 0 to 1.
 */
export function planFleet(demand: Demand): Fleet {
  const { requestsPerDay, deviceSeconds, peakToMean = 1, busy = 1, watts = 0, pricePerHour = 0 } = demand;
  expectAmounts('planFleet', { requestsPerDay, deviceSeconds });
  expectFactors('planFleet', { peakToMean });
  expectShares('planFleet', { busy });
  const atWork = (requestsPerDay * deviceSeconds) / SECONDS_PER_DAY;
  const devices = Math.ceil((atWork * peakToMean) / busy);
  const deviceHours = devices * 24;
  return {
    atWork,
    devices,
    kwhPerDay: energyKwh({ watts, deviceHours }),
    dollarsPerDay: rentDollars(deviceHours, pricePerHour),
  };
}
