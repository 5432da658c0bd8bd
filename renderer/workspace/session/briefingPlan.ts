import type { BriefingSettings } from "#shared/briefing/data/briefingData.ts";
import type { Layout } from "#shared/briefing/content/layouts.ts";
import type { Audience } from "#shared/exchange/gate/audience.ts";
import type { Language } from "#shared/base/language.ts";
import type { RecordKey } from "#shared/records/envelope.ts";

/** A briefing as it is being planned. It stays on this machine. */
export interface BriefingPlan {
  readonly layout: Layout;
  readonly audience: Audience;
  /** The language of its own words; null for the window's. */
  readonly words: Language | null;
  readonly paper: "a4" | "us-letter";
  readonly introduction: string;
  readonly line: string;
  readonly footer: string;
  /** A filter line, "" for everything; and what of it is left out. */
  readonly filter: string;
  readonly without: readonly RecordKey[];
  /** The rest in an order of one's own, for the layouts that can go in one; null for the layout's. */
  readonly order: readonly RecordKey[] | null;
  /** The provisions (eIds) that it is about; null for the whole text. */
  readonly provisions: readonly string[] | null;
  readonly logo: NonNullable<BriefingSettings["logo"]> | null;
  /** Whether the file is for an archive (PDF/A). */
  readonly archive: boolean;
  readonly wholeText: boolean;
  readonly concordance: boolean;
  /** Of the daily coverage one day (YYYY-MM-DD); null for all. */
  readonly day: string | null;
  /** How long somebody may speak, in minutes. */
  readonly minutes: number;
}

/** For everybody, and nobody's name: what is for fewer eyes is asked for. */
export const DEFAULT_BRIEFING_PLAN: BriefingPlan = {
  layout: "annotated",
  audience: { audience: "public", informals: false, authors: "none" },
  words: null,
  paper: "a4",
  introduction: "",
  line: "",
  footer: "",
  filter: "",
  without: [],
  order: null,
  provisions: null,
  logo: null,
  archive: false,
  wholeText: false,
  concordance: false,
  day: null,
  minutes: 3,
};
