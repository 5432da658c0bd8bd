import type { Hash } from "#shared/base/hash.ts";
import type { TextDirection, Draft } from "#shared/draft/draft.ts";
import type { DayCoverage } from "#shared/ledger/queries/dailyCoverage.ts";
import type { ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import type {
  DisclosedEntryTypes,
  DisclosedPosition,
  DisclosedProposal,
  DisclosedStatus,
  DisclosedThread,
  DisclosedVote,
} from "#shared/ledger/disclosedEntries.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { formatDate, message, getMessageLanguage } from "#shared/messages/messages.ts";
import type { LogoPicture } from "../content/logo.ts";
import { TONE_COLOURS, hasSeverity, type ToneColours, type PrintedNoteTone } from "../content/tone.ts";
import { buildTextStateAnnex, type BriefingTextState, type TextStateAnnex } from "./textStateAnnex.ts";
import { buildVotesAnnex, type VotesAnnex } from "./votesAnnex.ts";
import { buildCitationReachAnnex, type CitationReachAnnex } from "./citationReachAnnex.ts";
import { buildSinceReportAnnex, type BriefingSinceReport, type SinceReportAnnex } from "./sinceReportAnnex.ts";
import { buildConcordanceAnnex, type ConcordanceAnnex } from "./concordanceAnnex.ts";
import { LONG_DAY_FORMAT, type PrintedProvisionSources } from "./bodyRows.ts";
import { nameAgreedProvisions } from "./provisionStatuses.ts";
import { buildSeverityMethodNote, type SeverityMethodNote } from "./severityMethodNote.ts";
import { ratingDimensionNameOf, type PrintedNote } from "./printedNote.ts";
import {
  toAuthoredParagraphs,
  primarySubtagOrUnd,
  toInterfaceTemplateText,
  toAuthoredTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** The input of a briefing. `shown` must come from the confidentiality gate and from nowhere else. */
export interface BriefingInput {
  readonly title: string;
  /** The revision's symbol ("A/AC.291/22/Rev.3") and date (YYYY-MM-DD), if known. */
  readonly symbol: string;
  readonly date?: string;
  readonly draft: Draft;
  readonly draftId: Hash;
  readonly shown: readonly DisclosedThread[];
  /** From the gate, too, like `positions` and `days`; undefined if left out. */
  readonly proposals?: readonly DisclosedProposal[];
  readonly positions?: readonly DisclosedPosition[];
  readonly statuses?: readonly DisclosedStatus[];
  /** How many positions are left out because they were taken on earlier texts. */
  readonly leftBehind?: number;
  readonly days?: readonly DayCoverage<DisclosedEntryTypes>[];
  readonly audience: "public" | "team";
  /** For the current text: where its provisions come from, by index. */
  readonly sources?: PrintedProvisionSources;
  /** The text and an earlier one, for a concordance as an annex; undefined for no annex. */
  readonly concordance?: ComparedTexts;
  /** The state of the text, for an annex; undefined for no annex. */
  readonly state?: BriefingTextState;
  /** What happened since a moment, for an annex; undefined for no annex. */
  readonly since?: BriefingSinceReport;
  /** The votes, for an annex; undefined for no annex. From the gate. */
  readonly votes?: readonly DisclosedVote[];
  /** The provisions it covers, if not the whole text: those to print, and their names. */
  readonly only?: { readonly printed: ReadonlySet<number>; readonly labels: readonly string[] };
  /** The user's order; undefined for the layout's own. */
  readonly order?: readonly (DisclosedThread | DisclosedProposal)[];
  readonly settings?: BriefingSettings;
}

/** Paper sizes, by Typst's names. */
export const PAPERS = ["a4", "us-letter"] as const;
type Paper = (typeof PAPERS)[number];

/** The user's settings for a briefing. */
export interface BriefingSettings {
  readonly paper?: Paper;
  /** Paragraphs printed first. */
  readonly introduction?: string;
  /** Who submits it, and how to reach them. */
  readonly by?: string;
  readonly contact?: string;
  /** A line on every page, such as a classification. */
  readonly line?: string;
  /** A line at the foot of every page, such as an organisation's address. */
  readonly footer?: string;
  /** Printed above the title on the first page. `alt` describes it to those who cannot see it. */
  readonly logo?: (LogoPicture & { readonly alt: string }) | undefined;
  /** For the table: whether to print provisions without notes, too. */
  readonly wholeText?: boolean;
  /** For the annotated text: whether to leave out articles without notes, wordings and statuses. */
  readonly compact?: boolean;
  /** Whether to append what cites each article. */
  readonly reach?: boolean;
}

/** What every layout prints, as plain JSON. Text written by a person is a value here, never markup. */
export interface CommonLayoutData {
  /** Language and direction of the page: those of the draft. */
  readonly lang: string;
  readonly dir: TextDirection;
  readonly paper: Paper;
  readonly title: TemplateTextWithLanguage;
  /** Null if there is none. */
  readonly logo: (LogoPicture & { readonly alt: string }) | null;
  /** What is known of the revision: "A/AC.291/22/Rev.3", "4 March 2026". */
  readonly facts: readonly TemplateTextWithLanguage[];
  /** The provisions it covers; null for the whole text. */
  readonly scope: TemplateTextWithLanguage | null;
  /** "Submitted by …" and "Contact: …", as far as the user named them. */
  readonly byline: readonly TemplateTextWithLanguage[];
  /** The agreed provisions, in a sentence; "" if there are none. */
  readonly agreed: string;
  /** The audience in a word, and how the document may be handled in a sentence. */
  readonly audience: string;
  readonly handling: string;
  /** A line at the top and one at the foot of every page; null if there is none. */
  readonly line: TemplateTextWithLanguage | null;
  readonly footer: TemplateTextWithLanguage | null;
  readonly introduction: readonly TemplateTextWithLanguage[];
  readonly words: Readonly<Record<string, string>>;
  readonly tones: Readonly<Record<PrintedNoteTone, ToneColours>>;
  /** By number (`notes[n - 1]`): the notes whose words the layout marks in the text. */
  readonly notes: readonly PrintedNote[];
  /** The concordance with an earlier text; null if left out. */
  readonly annex: ConcordanceAnnex | null;
  /** The state of the text; null if left out. */
  readonly state: TextStateAnnex | null;
  /** The votes; null if left out. */
  readonly votes: VotesAnnex | null;
  /** What cites each article; null if left out. */
  readonly reach: CitationReachAnnex | null;
  /** What happened since a moment; null if left out. */
  readonly since: SinceReportAnnex | null;
  /** Null if nothing printed has a severity. */
  readonly method: SeverityMethodNote | null;
}

/** Builds the page data of a layout. `name` is the layout's name, `own` its additional labels. */
export function buildCommonLayoutData(
  input: BriefingInput,
  name: string,
  notes: readonly PrintedNote[] = [],
  own: Readonly<Record<string, string>> = {},
): CommonLayoutData {
  const { draft, shown, settings = {} } = input;
  return {
    lang: primarySubtagOrUnd(draft.language),
    dir: draft.direction,
    paper: settings.paper ?? "a4",
    title: toAuthoredTemplateText(VISIBLE.test(input.title) ? input.title : message("briefing.untitled")),
    facts: facts(input),
    scope: scope(input),
    byline: byline(settings),
    agreed: nameAgreedProvisions(draft, input.statuses),
    logo: logo(settings),
    audience: message(`briefing.audience.${input.audience}`),
    handling: handling(input),
    line: settings.line ? toAuthoredTemplateText(settings.line) : null,
    footer: settings.footer ? toAuthoredTemplateText(settings.footer) : null,
    introduction: toAuthoredParagraphs(settings.introduction ?? ""),
    words: { ...labels(), ...own, layout: name },
    tones: TONE_COLOURS,
    notes,
    annex: input.concordance ? buildConcordanceAnnex(input.concordance) : null,
    state: input.state ? buildTextStateAnnex(draft, input.state) : null,
    votes: input.votes ? buildVotesAnnex(input.votes) : null,
    reach: settings.reach ? buildCitationReachAnnex(draft, input.only?.printed) : null,
    since: input.since ? buildSinceReportAnnex(input.since) : null,
    method: shown.some(hasSeverity) ? buildSeverityMethodNote() : null,
  };
}

/** PDF/UA requires a title that can be seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function facts({ symbol, date }: BriefingInput): readonly TemplateTextWithLanguage[] {
  const day = date === undefined ? "" : formatDate(new Date(`${date}T00:00:00Z`), LONG_DAY_FORMAT);
  return [toAuthoredTemplateText(symbol), toInterfaceTemplateText(day)].filter(({ t }) => t !== "");
}

function byline({ by = "", contact = "" }: BriefingSettings): readonly TemplateTextWithLanguage[] {
  return [
    ...(by.trim() ? [toAuthoredTemplateText(message("briefing.submitted-by", { who: by.trim() }))] : []),
    ...(contact.trim() ? [toAuthoredTemplateText(message("briefing.contact-line", { contact: contact.trim() }))] : []),
  ];
}

function logo({ logo }: BriefingSettings): CommonLayoutData["logo"] {
  if (!logo) return null;
  const { type, width, height, base64, alt } = logo;
  return { type, width, height, base64, alt: alt.trim() || message("briefing.logo") };
}

/** How many provisions are named at most; the rest are counted. */
const NAMED = 10;

function scope({ only }: BriefingInput): TemplateTextWithLanguage | null {
  if (!only) return null;
  const list = only.labels.slice(0, NAMED).join(message("list.comma"));
  return toInterfaceTemplateText(
    message("briefing.scope", { list: list || "none", more: Math.max(0, only.labels.length - NAMED) }),
  );
}

/** Says how the document may be handled. A line of the user's own, such as a classification, goes before "may be passed on". */
function handling({ audience, shown, proposals = [], positions = [], days = [], settings }: BriefingInput): string {
  if (audience === "public") return message(settings?.line ? "briefing.handling.line" : "briefing.handling.public");
  const discussions = days.flatMap(({ sittings }) => sittings.flatMap(({ provisions }) => provisions));
  const covered = discussions.flatMap((each) => [...each.wordings, ...each.notes].map(({ of: entry }) => entry));
  const held = discussions.flatMap((each) => each.positions.flatMap((by) => by.said.map(({ of }) => of)));
  const all = [...shown, ...proposals, ...positions, ...covered, ...held];
  const informals = all.some(({ confidentiality }) => confidentiality === "informals");
  return message(informals ? "briefing.handling.team-informals" : "briefing.handling.team");
}

/** Returns the labels that the shared parts of the templates print. The templates contain none themselves. */
function labels(): Readonly<Record<string, string>> {
  return {
    lang: getMessageLanguage(),
    dir: textDirectionOf(getMessageLanguage()),
    scale: ratingDimensionNameOf("scale"),
    scope: ratingDimensionNameOf("scope"),
    irremediability: ratingDimensionNameOf("irremediability"),
    likelihood: ratingDimensionNameOf("likelihood"),
    page: message("briefing.page"),
    gap: message("briefing.gap"),
    contents: message("briefing.contents"),
    level: message("briefing.level"),
    severity: message("briefing.severity"),
    rights: message("briefing.rights"),
    unplaced: message("briefing.unplaced"),
    unplacedNote: message("briefing.unplaced.note"),
    unprintable: message("briefing.unprintable"),
  };
}
