import { about } from "./about.ts";
import { attributions } from "./attributions.ts";
import { belonging } from "./belonging.ts";
import { briefing } from "./briefing.ts";
import { capture } from "./capture.ts";
import { cli } from "./cli.ts";
import { comparing } from "./comparing.ts";
import { compare } from "./compare.ts";
import { desktop } from "./desktop.ts";
import { docx } from "./docx.ts";
import { exchange } from "./exchange.ts";
import { help } from "./help.ts";
import { hub } from "./hub.ts";
import { keeper } from "./keeper.ts";
import { reading } from "./import.ts";
import { machine } from "./machine.ts";
import { languages } from "./languages.ts";
import { layouts } from "./layouts.ts";
import { margin } from "./margin.ts";
import { matrix } from "./matrix.ts";
import { meaning } from "./meaning.ts";
import { members } from "./members.ts";
import { offline } from "./offline.ts";
import { others } from "./others.ts";
import { packets } from "./packets.ts";
import { page } from "./page.ts";
import { photographs } from "./photographs.ts";
import { placing } from "./placing.ts";
import { planning } from "./planning.ts";
import { positions } from "./positions.ts";
import { reach } from "./reach.ts";
import { records } from "./records.ts";
import { returning } from "./returning.ts";
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
  ...reading,
  ...positions,
  ...reach,
  ...records,
  ...rights,
  ...since,
  ...belonging,
  ...briefing,
  ...languages,
  ...layouts,
  ...planning,
  ...capture,
  ...cli,
  ...hub,
  ...keeper,
  ...exchange,
  ...help,
  ...about,
  ...attributions,
  ...synonyms,
  ...transcripts,
  ...window,
  ...votes,
  ...watch,
  ...machine,
  ...margin,
  ...wordings,
  ...matrix,
  ...meaning,
  ...photographs,
  ...placing,
  ...members,
  ...offline,
  ...others,
  ...returning,
  ...packets,
  ...page,
  ...comparing,
  ...compare,
  ...desktop,
  ...docx,
} as const;
