import type { Attack } from "./attack.ts";
import * as confirmations from "./confirmations.ts";
import { copiedAdministrator, mergedCopies } from "./copiedAdministrator.ts";
import * as dossierKeys from "./dossierKeys.ts";
import { insider } from "./insider.ts";
import * as joining from "./joining.ts";
import * as memberCuts from "./memberCuts.ts";
import * as roles from "./roles.ts";
import * as stolenOffice from "./stolenOffice.ts";
import * as stolenSheet from "./stolenSheet.ts";
import * as twoInOffice from "./twoInOffice.ts";
import * as updates from "./updates.ts";

/** All scripted attacks. */
export const ATTACKS: readonly Attack[] = [
  ...[copiedAdministrator, mergedCopies, insider],
  ...Object.values(dossierKeys),
  ...Object.values(stolenOffice),
  ...Object.values(stolenSheet),
  ...Object.values(confirmations),
  ...Object.values(twoInOffice),
  ...Object.values(joining),
  ...Object.values(memberCuts),
  ...Object.values(roles),
  ...Object.values(updates),
];
