import { about } from "./about.ts";
import { attributions } from "./attributions.ts";
import { documentMatching } from "./belonging.ts";
import { briefing } from "./briefing.ts";
import { capture } from "./capture.ts";
import { cli } from "./cli.ts";
import { singleTextRefusal } from "./comparing.ts";
import { comparisonView } from "./compare.ts";
import { desktop } from "./desktop.ts";
import { docx } from "./docx.ts";
import { exportTables } from "./exchange.ts";
import { help } from "./help.ts";
import { hub } from "./hub.ts";
import { hubOperator } from "./keeper.ts";
import { draftImport } from "./import.ts";
import { localMachine } from "./machine.ts";
import { languages } from "./languages.ts";
import { briefingLayouts } from "./layouts.ts";
import { noteFilters } from "./margin.ts";
import { matrix } from "./matrix.ts";
import { changesBetweenTexts } from "./meaning.ts";
import { members } from "./members.ts";
import { offline } from "./offline.ts";
import { exportDialog } from "./others.ts";
import { packets } from "./packets.ts";
import { htmlPages } from "./page.ts";
import { photographs } from "./photographs.ts";
import { placements } from "./placing.ts";
import { briefingPlan } from "./planning.ts";
import { positions } from "./positions.ts";
import { reach } from "./reach.ts";
import { recordRefusals } from "./records.ts";
import { returnedComments } from "./returning.ts";
import { rights } from "./rights.ts";
import { since } from "./since.ts";
import { synonyms } from "./synonyms.ts";
import { transcripts } from "./transcripts.ts";
import { votes } from "./votes.ts";
import { watch } from "./watch.ts";
import { window } from "./window.ts";
import { wordings } from "./wordings.ts";

/** The English catalogue. Its keys are the contract for every other language. */
export const en = {
  ...draftImport,
  ...positions,
  ...reach,
  ...recordRefusals,
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
  ...exportTables,
  ...help,
  ...about,
  ...attributions,
  ...synonyms,
  ...transcripts,
  ...window,
  ...votes,
  ...watch,
  ...localMachine,
  ...noteFilters,
  ...wordings,
  ...matrix,
  ...changesBetweenTexts,
  ...photographs,
  ...placements,
  ...members,
  ...offline,
  ...exportDialog,
  ...returnedComments,
  ...packets,
  ...htmlPages,
  ...singleTextRefusal,
  ...comparisonView,
  ...desktop,
  ...docx,
} as const;
