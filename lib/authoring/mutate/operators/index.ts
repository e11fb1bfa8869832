import type { Operator } from '../change';
import { arithmetic } from './arithmetic';
import { calls } from './calls';
import { comparisons } from './comparisons';
import { constants } from './constants';
import { lists } from './lists';
import { logic } from './logic';
import { operands } from './operands';
import { statements } from './statements';

/** All operators, each with the name that reports give it. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  arithmetic,
  comparisons,
  logic,
  constants,
  calls,
  lists,
  operands,
  statements,
};
