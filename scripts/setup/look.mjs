// Prints what is amiss in this clone as JSON: `node scripts/setup/look.mjs`. A process of its own, since it reads for seconds.
import { ROOT } from './course.mjs';
import { findDamage } from './damage.mjs';

process.stdout.write(JSON.stringify(findDamage(ROOT)));
