import type { Hash } from "#shared/base/hash.ts";
import type { TextDirection, Draft } from "#shared/draft/draft.ts";
import type { DayCoverage } from "#shared/ledger/queries/coverage.ts";
import type { ComparedTexts } from "#shared/ledger/queries/deltaLines.ts";
import type { ShownForms, ShownPosition, ShownProposal, ShownThread } from "#shared/ledger/shownEntries.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { inWords, message, spoken } from "#shared/messages/messages.ts";
import type { Picture } from "../content/logo.ts";
import { TONE_COLOURS, hasSeverity, type ToneColours, type PrintTone } from "../content/tone.ts";
import { buildConcordanceAnnex, type ConcordanceAnnex } from "./concordanceAnnex.ts";
import { DAY_FORMAT, type PrintedSources } from "./bodyRows.ts";
import { buildMethodNote, type MethodNote } from "./methodNote.ts";
import { dimensionName, type PrintedNote } from "./printedNote.ts";
import { toParagraphs, primaryLanguageOf, toInterfaceText, toAuthoredText, type TypesetText } from "./typesetText.ts";

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
  readonly days?: readonly DayCoverage<ShownForms>[];
  readonly audience: "public" | "team";
  /** Of the current text: where its provisions come from, by their index. */
  readonly sources?: PrintedSources;
  /** The text and an earlier one, for a concordance as an annex; none where that is left out. */
  readonly concordance?: ComparedTexts;
  /** The provisions that it is about, where that is not the whole text: those that are printed, and what they are called. */
  readonly only?: { readonly printed: ReadonlySet<number>; readonly labels: readonly string[] };
  /** What is said in an order of somebody's own; without it the layout has its own. */
  readonly order?: readonly (ShownThread | ShownProposal)[];
  readonly settings?: BriefingSettings;
}

/** Papers by Typst's names. */
export const PAPERS = ["a4", "us-letter"] as const;
type Paper = (typeof PAPERS)[number];

/** What a person sets for a briefing. */
export interface BriefingSettings {
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
  readonly dir: TextDirection;
  readonly paper: Paper;
  readonly title: TypesetText;
  /** Null where there is none. */
  readonly logo: (Picture & { readonly alt: string }) | null;
  /** "A/AC.291/22/Rev.3", "4 March 2026": what is known of the revision. */
  readonly facts: readonly TypesetText[];
  /** The provisions that it is about, where that is not the whole text. */
  readonly scope: TypesetText | null;
  /** For whom, in a word, and what may be done with it, in a sentence. */
  readonly audience: string;
  readonly handling: string;
  /** A line above, and one below; null where there is none. */
  readonly line: TypesetText | null;
  readonly footer: TypesetText | null;
  readonly introduction: readonly TypesetText[];
  readonly words: Readonly<Record<string, string>>;
  readonly tones: Readonly<Record<PrintTone, ToneColours>>;
  /** By number, `notes[n - 1]`: those whose words the layout marks in the text. */
  readonly notes: readonly PrintedNote[];
  /** The concordance with an earlier text; null where it is left out. */
  readonly annex: ConcordanceAnnex | null;
  /** Null where nothing that is printed has a severity. */
  readonly method: MethodNote | null;
}

/** The page of a layout; `name` is what the layout calls itself, `own` its further words. */
export function buildPageData(
  input: BriefingInput,
  name: string,
  notes: readonly PrintedNote[] = [],
  own: Readonly<Record<string, string>> = {},
): PageData {
  const { draft, shown, settings = {} } = input;
  return {
    lang: primaryLanguageOf(draft.language),
    dir: draft.direction,
    paper: settings.paper ?? "a4",
    title: toAuthoredText(VISIBLE.test(input.title) ? input.title : message("briefing.untitled")),
    facts: facts(input),
    scope: scope(input),
    logo: logo(settings),
    audience: message(`briefing.audience.${input.audience}`),
    handling: handling(input),
    line: settings.line ? toAuthoredText(settings.line) : null,
    footer: settings.footer ? toAuthoredText(settings.footer) : null,
    introduction: toParagraphs(settings.introduction ?? ""),
    words: { ...labels(), ...own, layout: name },
    tones: TONE_COLOURS,
    notes,
    annex: input.concordance ? buildConcordanceAnnex(input.concordance) : null,
    method: shown.some(hasSeverity) ? buildMethodNote() : null,
  };
}

/** A PDF/UA needs a title that can be seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function facts({ symbol, date }: BriefingInput): readonly TypesetText[] {
  const day = date === undefined ? "" : inWords(new Date(`${date}T00:00:00Z`), DAY_FORMAT);
  return [toAuthoredText(symbol), toInterfaceText(day)].filter(({ t }) => t !== "");
}

function logo({ logo }: BriefingSettings): PageData["logo"] {
  if (!logo) return null;
  const { type, width, height, base64, alt } = logo;
  return { type, width, height, base64, alt: alt.trim() || message("briefing.logo") };
}

/** So many provisions are named, of more that many and how many there are. */
const NAMED = 10;

function scope({ only }: BriefingInput): TypesetText | null {
  if (!only) return null;
  const list = only.labels.slice(0, NAMED).join(message("list.comma"));
  return toInterfaceText(
    message("briefing.scope", { list: list || "none", more: Math.max(0, only.labels.length - NAMED) }),
  );
}

function handling({ audience, shown, proposals = [], positions = [], days = [] }: BriefingInput): string {
  if (audience === "public") return message("briefing.handling.public");
  const said = days.flatMap(({ sittings }) => sittings.flatMap(({ provisions }) => provisions));
  const covered = said.flatMap((each) => [...each.wordings, ...each.notes].map(({ of: entry }) => entry));
  const held = said.flatMap((each) => each.positions.flatMap((by) => by.said.map(({ of }) => of)));
  const all = [...shown, ...proposals, ...positions, ...covered, ...held];
  const informals = all.some(({ confidentiality }) => confidentiality === "informals");
  return message(informals ? "briefing.handling.team-informals" : "briefing.handling.team");
}

/** Words that the shared parts of the templates print. They have none themselves. */
function labels(): Readonly<Record<string, string>> {
  return {
    lang: spoken(),
    dir: textDirectionOf(spoken()),
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
