import type { Hash } from "../base/hash.ts";
import type { Direction, Draft } from "../draft/draft.ts";
import type { TwoTexts } from "../ledger/deltas.ts";
import type { ShownProposal, ShownThread } from "../ledger/shown.ts";
import { directionOf } from "../messages/languages.ts";
import { inWords, message, spoken } from "../messages/messages.ts";
import { numbered } from "./choose.ts";
import { annexOf, type Annex } from "./data/annex.ts";
import { bodyRows, DAY, type Row, type Sources } from "./data/body.ts";
import { methodNote, type Method } from "./data/method.ts";
import { dimensionName, noteCard, type NoteCard } from "./data/note.ts";
import { placeLabel } from "./data/place.ts";
import { primary, words, written, type Said } from "./data/said.ts";
import { summaryOf, type Summary } from "./data/summary.ts";
import { COLOURS, hasSeverity, type Colours, type Tone } from "./tone.ts";

export type { NoteCard } from "./data/note.ts";
export type { Row } from "./data/body.ts";

/** What a briefing is made of. `shown` comes from the gate of confidentiality and from nowhere else. */
export interface BriefingInput {
  readonly title: string;
  /** The revision's symbol ("A/AC.291/22/Rev.3") and date (YYYY-MM-DD), where known. */
  readonly symbol: string;
  readonly date?: string;
  readonly draft: Draft;
  readonly draftId: Hash;
  readonly shown: readonly ShownThread[];
  /** Likewise; none where they are left out. */
  readonly proposals?: readonly ShownProposal[];
  readonly audience: "public" | "team";
  /** Of the current text: where its provisions come from, by their index. */
  readonly sources?: Sources;
  /** The text and an earlier one, for a concordance as an annex; none where that is left out. */
  readonly concordance?: TwoTexts;
}

/** Everything the template prints, as plain JSON. Whatever a person wrote is a value here, never markup. */
export interface BriefingData {
  /** Language and direction of the page: those of the draft. */
  readonly lang: string;
  readonly dir: Direction;
  readonly title: Said;
  /** "A/AC.291/22/Rev.3", "4 March 2026": what is known of the revision. */
  readonly facts: readonly Said[];
  /** For whom, in a word, and what may be done with it, in a sentence. */
  readonly audience: string;
  readonly handling: string;
  readonly words: Readonly<Record<string, string>>;
  readonly tones: Readonly<Record<Tone, Colours>>;
  readonly summary: Summary;
  readonly rows: readonly Row[];
  /** By number: `notes[n - 1]`. */
  readonly notes: readonly NoteCard[];
  /** Numbers of the notes that have no place in this text. */
  readonly elsewhere: readonly number[];
  /** The concordance with an earlier text; null where it is left out. */
  readonly annex: Annex | null;
  /** Null where nothing in the export has a severity. */
  readonly method: Method | null;
}

/** Its own words are said in the language that is spoken. A team's briefing has the replies too; one for others has what the notes say, not the talk about them. */
export function briefingData(input: BriefingInput): BriefingData {
  const { draft, shown } = input;
  const notes = numbered(shown, draft, input.draftId);
  const cards = notes.map((each) => noteCard(each, each.place ? placeOf(draft, each.place.provision, each.note) : ""));
  return {
    lang: primary(draft.language),
    dir: draft.direction,
    title: written(VISIBLE.test(input.title) ? input.title : message("briefing.untitled")),
    facts: facts(input),
    audience: message(`briefing.audience.${input.audience}`),
    handling: handling(input),
    words: labels(),
    tones: COLOURS,
    summary: summaryOf(notes),
    rows: bodyRows(draft, input.draftId, notes, input.proposals ?? [], input.sources),
    notes: input.audience === "team" ? cards : cards.map((card) => ({ ...card, replies: [] })),
    elsewhere: notes.filter(({ place }) => !place).map(({ n }) => n),
    annex: input.concordance ? annexOf(input.concordance) : null,
    method: shown.some(hasSeverity) ? methodNote() : null,
  };
}

/** A PDF/UA needs a title that can be seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function placeOf(draft: Draft, provision: number, { anchor }: ShownThread): string {
  const place = placeLabel(draft, provision);
  return anchor.gap ? message("briefing.after", { place }) : place;
}

function facts({ symbol, date }: BriefingInput): readonly Said[] {
  const day = date === undefined ? "" : inWords(new Date(`${date}T00:00:00Z`), DAY);
  return [written(symbol), words(day)].filter(({ t }) => t !== "");
}

function handling({ audience, shown, proposals = [] }: BriefingInput): string {
  if (audience === "public") return message("briefing.handling.public");
  const informals = [...shown, ...proposals].some(({ confidentiality }) => confidentiality === "informals");
  return message(informals ? "briefing.handling.team-informals" : "briefing.handling.team");
}

/** The template's own words. It has none itself. */
function labels(): Readonly<Record<string, string>> {
  return {
    lang: spoken(),
    dir: directionOf(spoken()),
    annotated: message("briefing.annotated"),
    asks: message("briefing.asks"),
    noAsks: message("briefing.asks.none"),
    summary: message("briefing.summary"),
    bySeverity: message("briefing.by-severity"),
    byRight: message("briefing.by-right"),
    assessed: message("briefing.assessed"),
    provisional: message("briefing.provisional"),
    key: message("briefing.key"),
    rightsNote: message("briefing.by-right.note"),
    worst: message("briefing.worst"),
    note: message("briefing.note"),
    where: message("briefing.where"),
    severity: message("briefing.severity"),
    rights: message("briefing.rights"),
    page: message("briefing.page"),
    scale: dimensionName("scale"),
    scope: dimensionName("scope"),
    irremediability: dimensionName("irremediability"),
    likelihood: dimensionName("likelihood"),
    text: message("briefing.text"),
    gap: message("briefing.gap"),
    elsewhere: message("briefing.elsewhere"),
    level: message("briefing.level"),
    unprintable: message("briefing.unprintable"),
  };
}
