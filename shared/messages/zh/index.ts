import type { en } from "../en/index.ts";
import { about } from "./about.ts";
import { attributions } from "./attributions.ts";
import { backups } from "./backups.ts";
import { packageFiles } from "./packageFiles.ts";
import { documentMatching } from "./documentMatching.ts";
import { briefing } from "./briefing.ts";
import { capture } from "./capture.ts";
import { cli } from "./cli.ts";
import { comparisonView } from "./comparisonView.ts";
import { noTextToCompareWith } from "./noTextToCompareWith.ts";
import { demo } from "./demo.ts";
import { desktop } from "./desktop.ts";
import { docx } from "./docx.ts";
import { exportTables } from "./exportTables.ts";
import { help } from "./help.ts";
import { hub } from "./hub.ts";
import { hubOperator } from "./hubOperator.ts";
import { draftImport } from "./draftImport.ts";
import { localMachine } from "./localMachine.ts";
import { languages } from "./languages.ts";
import { briefingLayouts } from "./briefingLayouts.ts";
import { noteFilters } from "./noteFilters.ts";
import { noteList } from "./noteList.ts";
import { matrix } from "./matrix.ts";
import { changesBetweenTexts } from "./changesBetweenTexts.ts";
import { members } from "./members.ts";
import { firstSteps } from "./firstSteps.ts";
import { offline } from "./offline.ts";
import { exportDialog } from "./exportDialog.ts";
import { packets } from "./packets.ts";
import { htmlPages } from "./htmlPages.ts";
import { photographs } from "./photographs.ts";
import { placements } from "./placements.ts";
import { briefingPlan } from "./briefingPlan.ts";
import { positions } from "./positions.ts";
import { reach } from "./reach.ts";
import { recordRefusals } from "./recordRefusals.ts";
import { returnedComments } from "./returnedComments.ts";
import { rightNames } from "./rightNames.ts";
import { rights } from "./rights.ts";
import { since } from "./since.ts";
import { synonyms } from "./synonyms.ts";
import { systemNotifications } from "./systemNotifications.ts";
import { transcripts } from "./transcripts.ts";
import { votes } from "./votes.ts";
import { watch } from "./watch.ts";
import { window } from "./window.ts";

/** A sentence that is missing here is said in English. */
export const zh = {
  ...draftImport,
  ...positions,
  ...reach,
  ...recordRefusals,
  ...rightNames,
  ...rights,
  ...since,
  ...documentMatching,
  ...briefing,
  ...languages,
  ...briefingLayouts,
  ...briefingPlan,
  ...capture,
  ...cli,
  ...hub,
  ...hubOperator,
  ...window,
  ...votes,
  ...watch,
  ...exportTables,
  ...help,
  ...about,
  ...attributions,
  ...synonyms,
  ...transcripts,
  ...localMachine,
  ...noteFilters,
  ...noteList,
  ...wordings,
  ...matrix,
  ...changesBetweenTexts,
  ...photographs,
  ...placements,
  ...members,
  ...offline,
  ...firstSteps,
  ...systemNotifications,
  ...exportDialog,
  ...returnedComments,
  ...backups,
  ...packageFiles,
  ...packets,
  ...htmlPages,
  ...comparisonView,
  ...noTextToCompareWith,
  ...demo,
  ...desktop,
  ...docx,
} satisfies Partial<Record<keyof typeof en, string>>;
import { wordings } from "./wordings.ts";
