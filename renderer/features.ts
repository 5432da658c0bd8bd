import { briefing } from "./features/briefing/index.ts";
import { compare } from "./features/compare/index.ts";
import { copy } from "./features/copy/index.ts";
import { coverage } from "./features/coverage/index.ts";
import { delta } from "./features/delta/index.ts";
import { disclosing } from "./features/disclose/index.ts";
import { dossiers } from "./features/dossiers/index.ts";
import { erasing } from "./features/erase/index.ts";
import { unsure } from "./features/unsure/index.ts";
import { files } from "./features/files/index.ts";
import { filter } from "./features/filter/index.ts";
import { find } from "./features/find/index.ts";
import { gloss } from "./features/gloss/index.ts";
import { help } from "./features/help/index.ts";
import { jump } from "./features/jump/index.ts";
import { languages } from "./features/languages/index.ts";
import { lock } from "./features/lock/index.ts";
import { margin } from "./features/margin/index.ts";
import { marking } from "./features/marking/index.ts";
import { matrix } from "./features/matrix/index.ts";
import { origins } from "./features/origins/index.ts";
import { others } from "./features/others/index.ts";
import { outline } from "./features/outline/index.ts";
import { packets } from "./features/packets/index.ts";
import { ratings } from "./features/ratings/index.ts";
import { removed } from "./features/removed/index.ts";
import { returned } from "./features/returned/index.ts";
import { review } from "./features/review/index.ts";
import { room } from "./features/room/index.ts";
import { start } from "./features/start/index.ts";
import { team } from "./features/team/index.ts";
import { texts } from "./features/texts/index.ts";
import { watch } from "./features/watch/index.ts";
import { wordings } from "./features/wordings/index.ts";
import type { Feature } from "./frame/feature.ts";

/** Every feature of the window, in the order in which they stand in shared places, menus and the palette. */
export const features: readonly Feature[] = [
  marking,
  margin,
  wordings,
  jump,
  gloss,
  outline,
  watch,
  filter,
  find,
  copy,
  erasing,
  unsure,
  disclosing,
  start,
  files,
  dossiers,
  room,
  lock,
  review,
  briefing,
  others,
  returned,
  compare,
  delta,
  origins,
  languages,
  matrix,
  coverage,
  ratings,
  team,
  removed,
  packets,
  texts,
  help,
];
