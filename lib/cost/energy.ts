// From watts and hours to kilowatt-hours.
import { expectAmounts, expectFactors } from './quantities';

/** Devices at work. */
export interface PowerUse {
  /** Power of one device in watts. */
  readonly watts: number;
  /** Hours of all devices together. */
  readonly deviceHours: number;
  /**
   * Power usage effectiveness: what the building draws for each watt of its computers (cooling, conversion), from 1.
   * Default 1.
   */
  readonly pue?: number;
}

/**
 * Electricity in kWh: hours x watts x PUE / 1000.
 *
 * So Touvron et al. 2023 (LLaMA), arXiv:2302.13971, section 6, with 400 W and a PUE of 1.1.
 * @throws CourseError for negative numbers, NaN, or a PUE below 1.
 */
export function energyKwh({ watts, deviceHours, pue = 1 }: PowerUse): number {
  expectAmounts('energyKwh', { watts, deviceHours });
  expectFactors('energyKwh', { pue });
  return (deviceHours * watts * pue) / 1000;
}

/**
 * Emissions in kg: kWh x kg for each kWh. The same run can differ tenfold by the grid it hangs on.
 * @param kgPerKwh of the grid, for example 0.385 (United States average in the LLaMA paper).
 * @throws CourseError for a negative number or NaN.
 */
export function carbonKg(kilowattHours: number, kgPerKwh: number): number {
  expectAmounts('carbonKg', { kilowattHours, kgPerKwh });
  return kilowattHours * kgPerKwh;
}
