// The features there are, in the order of the rail. Each says in its own `feature.tsx` what it gives to the frame; its
// page's address stands in router.tsx.
import { backups } from "./features/backups/feature";
import { customers } from "./features/customers/feature";
import { duplicates } from "./features/duplicates/feature";
import { guide } from "./features/guide/feature";
import { imports } from "./features/imports/feature";
import { journal } from "./features/journal/feature";
import { overviews } from "./features/overviews/feature";
import { purchases } from "./features/purchases/feature";
import { removals } from "./features/removals/feature";
import { reports } from "./features/reports/feature";
import { settings } from "./features/settings/feature";
import type { Feature } from "./frame/feature";

export const features: readonly Feature[] = [
  overviews,
  customers,
  purchases,
  reports,
  duplicates,
  imports,
  journal,
  removals,
  settings,
  backups,
  guide,
];
