import type { Hash } from "#shared/base/hash.ts";
import type { Direction, Draft } from "#shared/draft/draft.ts";
import type { Day } from "#shared/ledger/coverage.ts";
import type { TwoTexts } from "#shared/ledger/deltas.ts";
import type { ShownForms, ShownPosition, ShownProposal, ShownThread } from "#shared/ledger/shown.ts";
import { directionOf } from "#shared/base/language.ts";
import { inWords, message, spoken } from "#shared/messages/messages.ts";
import type { Picture } from "../logo.ts";
import { COLOURS, hasSeverity, type Colours, type Tone } from "../tone.ts";
import { annexOf, type Annex } from "./annex.ts";
import { DAY, type Sources } from "./body.ts";
import { methodNote, type Method } from "./method.ts";
import { dimensionName, type NoteCard } from "./note.ts";
import { paragraphs, primary, words, written, type Said } from "./said.ts";

/** What a briefing is made of. `shown` comes from the gate of confidentiality and from nowhere else. */
export interface BriefingInput {
  readonly title: string;
  /** The revision's symbol ("A/AC.291/22/Rev.3") and date (YYYY-MM-DD), where known. */
  readonly symbol: string;
  readonly date?: string;
  readonly draft: Draft;
  readonly draftId: Hash;
  readonly shown: readonly ShownThread[];
  /** Likewise, as the following; none where they are left out. */
  readonly proposals?: readonly ShownProposal[];
  readonly positions?: readonly ShownPosition[];
  /** How many positions are left out for having been taken on earlier texts. */
  readonly leftBehind?: number;
  readonly days?: readonly Day<ShownForms>[];
  readonly audience: "public" | "team";
  /** Of the current text: where its provisions come from, by their index. */
  readonly sources?: Sources;
  /** The text and an earlier one, for a concordance as an annex; none where that is left out. */
  readonly concordance?: TwoTexts;
  /** The provisions that it is about, where that is not the whole text: those that are printed, and what they are called. */
  readonly only?: { readonly printed: ReadonlySet<number>; readonly labels: readonly string[] };
  /** What is said in an order of somebody's own; without it the layout has its own. */
  readonly order?: readonly (ShownThread | ShownProposal)[];
  readonly settings?: Settings;
}

/** Papers by Typst's names. */
export const PAPERS = ["a4", "us-letter"] as const;
type Paper = (typeof PAPERS)[number];

/** What a person sets for a briefing. */
export interface Settings {
  readonly paper?: Paper;
  /** Paragraphs that stand first. */
  readonly introduction?: string;
  /** A line on every page, such as a classification. */
  readonly line?: string;
  /** A line at the foot of every page, such as an organisation's address. */
  readonly footer?: string;
  /** What stands over the title of the first page, and what it is to those who do not see it. */
  readonly logo?: (Picture & { readonly alt: string }) | undefined;
  /** Of the table: also what nobody has noted anything on. */
  readonly wholeText?: boolean;
}

/** What every layout prints, as plain JSON. Whatever a person wrote is a value here, never markup. */
export interface PageData {
  /** Language and direction of the page: those of the draft. */
  readonly lang: string;
  readonly dir: Direction;
  readonly paper: Paper;
  readonly title: Said;
  /** Null where there is none. */
  readonly logo: (Picture & { readonly alt: string }) | null;
  /** "A/AC.291/22/Rev.3", "4 March 2026": what is known of the revision. */
  readonly facts: readonly Said[];
  /** The provisions that it is about, where that is not the whole text. */
  readonly scope: Said | null;
  /** For whom, in a word, and what may be done with it, in a sentence. */
  readonly audience: string;
  readonly handling: string;
  /** A line above, and one below; null where there is none. */
  readonly line: Said | null;
  readonly footer: Said | null;
  readonly introduction: readonly Said[];
  readonly words: Readonly<Record<string, string>>;
  readonly tones: Readonly<Record<Tone, Colours>>;
  /** By number, `notes[n - 1]`: those whose words the layout marks in the text. */
  readonly notes: readonly NoteCard[];
  /** The concordance with an earlier text; null where it is left out. */
  readonly annex: Annex | null;
  /** Null where nothing that is printed has a severity. */
  readonly method: Method | null;
}

/** The page of a layout; `name` is what the layout calls itself, `own` its further words. */
export function pageData(
  input: BriefingInput,
  name: string,
  notes: readonly NoteCard[] = [],
  own: Readonly<Record<string, string>> = {},
): PageData {
  const { draft, shown, settings = {} } = input;
  return {
    lang: primary(draft.language),
    dir: draft.direction,
    paper: settings.paper ?? "a4",
    title: written(VISIBLE.test(input.title) ? input.title : message("briefing.untitled")),
    facts: facts(input),
    scope: scope(input),
    logo: logo(settings),
    audience: message(`briefing.audience.${input.audience}`),
    handling: handling(input),
    line: settings.line ? written(settings.line) : null,
    footer: settings.footer ? written(settings.footer) : null,
    introduction: paragraphs(settings.introduction ?? ""),
    words: { ...labels(), ...own, layout: name },
    tones: COLOURS,
    notes,
    annex: input.concordance ? annexOf(input.concordance) : null,
    method: shown.some(hasSeverity) ? methodNote() : null,
  };
}

/** A PDF/UA needs a title that can be seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function facts({ symbol, date }: BriefingInput): readonly Said[] {
  const day = date === undefined ? "" : inWords(new Date(`${date}T00:00:00Z`), DAY);
  return [written(symbol), words(day)].filter(({ t }) => t !== "");
}

function logo({ logo }: Settings): PageData["logo"] {
  if (!logo) return null;
  const { type, width, height, base64, alt } = logo;
  return { type, width, height, base64, alt: alt.trim() || message("briefing.logo") };
}

/** So many provisions are named, of more that many and how many there are. */
const NAMED = 10;

function scope({ only }: BriefingInput): Said | null {
  if (!only) return null;
  const list = only.labels.slice(0, NAMED).join(message("list.comma"));
  return words(message("briefing.scope", { list: list || "none", more: Math.max(0, only.labels.length - NAMED) }));
}

function handling({ audience, shown, proposals = [], positions = [], days = [] }: BriefingInput): string {
  if (audience === "public") return message("briefing.handling.public");
  const said = days.flatMap(({ sittings }) => sittings.flatMap(({ provisions }) => provisions));
  const covered = said.flatMap((each) => [...each.wordings, ...each.notes].map(({ of }) => of));
  const held = said.flatMap((each) => each.positions.flatMap((by) => by.said.map(({ of }) => of)));
  const all = [...shown, ...proposals, ...positions, ...covered, ...held];
  const informals = all.some(({ confidentiality }) => confidentiality === "informals");
  return message(informals ? "briefing.handling.team-informals" : "briefing.handling.team");
}

/** Words that the shared parts of the templates print. They have none themselves. */
function labels(): Readonly<Record<string, string>> {
  return {
    lang: spoken(),
    dir: directionOf(spoken()),
    scale: dimensionName("scale"),
    scope: dimensionName("scope"),
    irremediability: dimensionName("irremediability"),
    likelihood: dimensionName("likelihood"),
    page: message("briefing.page"),
    gap: message("briefing.gap"),
    level: message("briefing.level"),
    severity: message("briefing.severity"),
    rights: message("briefing.rights"),
    unplaced: message("briefing.unplaced"),
    unplacedNote: message("briefing.unplaced.note"),
    unprintable: message("briefing.unprintable"),
  };
}
