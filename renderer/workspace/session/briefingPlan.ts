import type { BriefingSettings } from "#shared/publish/layouts/data/briefingData.ts";
import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import type { SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import type { Language } from "#shared/base/language.ts";
import type { RecordKey } from "#shared/records/envelope.ts";

/** A briefing as it is being planned. The plan stays on this machine. */
export interface BriefingPlan {
  readonly layout: BriefingLayout;
  readonly audience: ExportAudience;
  /** The language of the briefing's own words; null for the window's. */
  readonly words: Language | null;
  readonly paper: "a4" | "us-letter";
  readonly introduction: string;
  /** Who submits it, and how to reach them. */
  readonly by: string;
  readonly contact: string;
  readonly line: string;
  readonly footer: string;
  /** A filter line, "" for everything; and the entries left out of its result. */
  readonly filter: string;
  readonly without: readonly RecordKey[];
  /** The remaining entries in the user's own order, for layouts that allow one; null for the layout's order. */
  readonly order: readonly RecordKey[] | null;
  /** The provisions (eIds) to cover; null for the whole text. */
  readonly provisions: readonly string[] | null;
  readonly logo: NonNullable<BriefingSettings["logo"]> | null;
  /** Whether the file is for an archive (PDF/A). */
  readonly archive: boolean;
  readonly wholeText: boolean;
  /** Whether to leave out articles without notes. */
  readonly compact: boolean;
  readonly concordance: boolean;
  readonly state: boolean;
  /** The moment since which to append what happened in the dossier; null for no annex. */
  readonly since: SinceMoment | null;
  /** Whether to append the votes. */
  readonly votes: boolean;
  /** Whether to append what cites each article. */
  readonly reach: boolean;
  /** The day of the daily coverage (YYYY-MM-DD); null for all. */
  readonly day: string | null;
  /** The speaking time, in minutes. */
  readonly minutes: number;
}

/** The default: for the public and without authors' names. Anything more restricted must be chosen. */
export const DEFAULT_BRIEFING_PLAN: BriefingPlan = {
  layout: "annotated",
  audience: { audience: "public", informals: false, authors: "none" },
  words: null,
  paper: "a4",
  introduction: "",
  by: "",
  contact: "",
  line: "",
  footer: "",
  filter: "",
  without: [],
  order: null,
  provisions: null,
  logo: null,
  archive: false,
  wholeText: false,
  compact: false,
  concordance: false,
  state: false,
  since: null,
  votes: false,
  reach: false,
  day: null,
  minutes: 3,
};
