import { backupsFeature } from "./features/backups/index.ts";
import { briefingFeature } from "./features/briefing/index.ts";
import { compareFeature } from "./features/compare/index.ts";
import { copyFeature } from "./features/copy/index.ts";
import { discussionCoverageFeature } from "./features/coverage/index.ts";
import { deltaRatingsFeature } from "./features/delta/index.ts";
import { demoFeature } from "./features/demo/index.ts";
import { makeNotesPublicFeature } from "./features/disclose/index.ts";
import { dossiersFeature } from "./features/dossiers/index.ts";
import { erasePermanentlyFeature } from "./features/erase/index.ts";
import { confirmDoubtfulPlaceFeature } from "./features/confirmPlacement/index.ts";
import { filesFeature } from "./features/files/index.ts";
import { filterFeature } from "./features/filter/index.ts";
import { findFeature } from "./features/find/index.ts";
import { glossFeature } from "./features/gloss/index.ts";
import { helpFeature } from "./features/help/index.ts";
import { captureLineFeature } from "./features/capture/index.ts";
import { languageVersionsFeature } from "./features/languages/index.ts";
import { placeLinksFeature } from "./features/links/index.ts";
import { lockFeature } from "./features/lock/index.ts";
import { noteListFeature } from "./features/noteList/index.ts";
import { marginFeature } from "./features/margin/index.ts";
import { markingFeature } from "./features/marking/index.ts";
import { matrixFeature } from "./features/matrix/index.ts";
import { agreedLanguageOriginsFeature } from "./features/origins/index.ts";
import { exportFeature } from "./features/export/index.ts";
import { offlineFeature } from "./features/offline/index.ts";
import { outlineFeature } from "./features/outline/index.ts";
import { packetsFeature } from "./features/packets/index.ts";
import { photographsFeature } from "./features/photographs/index.ts";
import { ratingsFeature } from "./features/ratings/index.ts";
import { citationReachFeature } from "./features/reach/index.ts";
import { removedMemberFeature } from "./features/removedMember/index.ts";
import { importCommentsFeature } from "./features/importComments/index.ts";
import { draftReviewFeature } from "./features/review/index.ts";
import { roomHubFeature } from "./features/roomHub/index.ts";
import { settingsFeature } from "./features/settings/index.ts";
import { sinceFeature } from "./features/since/index.ts";
import { startFeature } from "./features/start/index.ts";
import { systemNotificationsFeature } from "./features/systemNotifications/index.ts";
import { teamFeature } from "./features/team/index.ts";
import { textsFeature } from "./features/texts/index.ts";
import { transcriptsFeature } from "./features/transcripts/index.ts";
import { votesFeature } from "./features/votes/index.ts";
import { draftingWatchFeature } from "./features/watch/index.ts";
import { wordingsFeature } from "./features/wordings/index.ts";
import type { Feature } from "./frame/feature.ts";

/** Every feature of the window, in the order in which they appear in shared slots, menus and the palette. */
export const features: readonly Feature[] = [
  markingFeature,
  marginFeature,
  wordingsFeature,
  captureLineFeature,
  glossFeature,
  citationReachFeature,
  votesFeature,
  outlineFeature,
  draftingWatchFeature,
  noteListFeature,
  filterFeature,
  findFeature,
  copyFeature,
  placeLinksFeature,
  photographsFeature,
  erasePermanentlyFeature,
  confirmDoubtfulPlaceFeature,
  makeNotesPublicFeature,
  startFeature,
  demoFeature,
  filesFeature,
  dossiersFeature,
  backupsFeature,
  roomHubFeature,
  lockFeature,
  offlineFeature,
  draftReviewFeature,
  briefingFeature,
  exportFeature,
  importCommentsFeature,
  transcriptsFeature,
  compareFeature,
  deltaRatingsFeature,
  agreedLanguageOriginsFeature,
  languageVersionsFeature,
  matrixFeature,
  discussionCoverageFeature,
  sinceFeature,
  ratingsFeature,
  teamFeature,
  removedMemberFeature,
  packetsFeature,
  textsFeature,
  settingsFeature,
  systemNotificationsFeature,
  helpFeature,
];
