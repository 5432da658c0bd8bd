import type { ParseArgsOptionsConfig } from "node:util";
import { fromUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refuse, type Outcome } from "#shared/base/result.ts";
import { PAPERS, type Settings } from "#shared/briefing/data.ts";
import { listedNotes } from "#shared/briefing/destinations.ts";
import { LAYOUTS, type Layout } from "#shared/briefing/layouts.ts";
import { readLogo } from "#shared/briefing/logo.ts";
import type { BriefingSource } from "#shared/briefing/source.ts";
import type { Audience } from "#shared/exchange/audience.ts";
import { briefed, listedOf, unfitWords, type Briefed, type BriefedText } from "#shared/exchange/briefed.ts";
import { positionsLeft } from "#shared/exchange/left.ts";
import type { LeftOut } from "#shared/exchange/outgoing.ts";
import { sourceOf } from "#shared/exchange/source.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { Found } from "#shared/ledger/lists/found.ts";
import type { Language } from "#shared/base/language.ts";
import { message } from "#shared/messages/messages.ts";
import { twoTextsNamed } from "./compared.ts";
import { readBytes } from "./dossier.ts";
import { dateGiven, oneOf, UsageError } from "./flags.ts";

/** What a briefing may be given on the command line. */
export const briefingFlags = {
  layout: { type: "string" },
  introduction: { type: "string" },
  line: { type: "string" },
  footer: { type: "string" },
  logo: { type: "string" },
  "logo-alt": { type: "string" },
  archive: { type: "boolean" },
  paper: { type: "string" },
  "whole-text": { type: "boolean" },
  date: { type: "string" },
} as const satisfies ParseArgsOptionsConfig;

type Word = "layout" | "introduction" | "line" | "footer" | "logo" | "logo-alt" | "paper" | "date" | "from";
type Values = { readonly [flag in Word]?: string | undefined } & {
  readonly [flag in "whole-text" | "concordance" | "archive"]?: boolean | undefined;
};

interface Asked {
  readonly audience: Audience;
  readonly found: Found | undefined;
  /** The provisions that it is about, by their eIds; without it the whole text. */
  readonly provisions: readonly string[] | undefined;
  readonly language: Language;
  readonly values: Values;
}

/** What is typeset, and how much of it is on the pages and was left out. */
interface Briefing {
  readonly source: BriefingSource;
  told(pdf: Uint8Array): Promise<Told>;
}

interface Told {
  readonly counts: Readonly<Record<"notes" | "kept" | "proposals" | "proposalsKept", number>>;
  /** What else was left out: the notes that this layout has no place or no room for, and positions on earlier words. */
  readonly leftLines: readonly string[];
}

/** That positions and statuses of earlier words were left out, and how they come along. */
export function earlierLines({ positions, statuses }: Partial<LeftOut["earlier"]>): readonly string[] {
  return [
    ...(positions ? [message("cli.left.earlier", { count: positions })] : []),
    ...(statuses ? [message("cli.left.earlier.statuses", { count: statuses })] : []),
  ];
}

/** A briefing on a text in the layout that was asked for, of what its audience may see. */
export async function briefingOf(ledger: Ledger, text: BriefedText, asked: Asked): Promise<Outcome<Briefing>> {
  const { audience, found, provisions, language, values } = asked;
  const layout = oneOf("layout", values.layout, LAYOUTS, "annotated");
  const settings = await settingsOf(values);
  if (isRefusal(settings)) return settings;
  const concordance = values.concordance ? twoTextsNamed(ledger, { from: values.from }) : undefined;
  if (isRefusal(concordance)) return concordance;
  const day = dayIn(values, asked);
  const made = briefed(ledger, text, {
    layout,
    audience,
    ...(found && { found }),
    ...(provisions && { provisions }),
    ...(concordance && { concordance }),
    ...(day && { day }),
  });
  return {
    source: await sourceOf(made, { layout, settings, language, archive: values.archive === true }),
    told: async (pdf) => tell(made, layout, layout === "delegate" ? await listedNotes(pdf) : undefined),
  };
}

/** `listed` are the numbers of the notes that there was room for, where only some may have had it. */
function tell(made: Briefed, layout: Layout, listed?: readonly number[]): Told {
  const { left } = made;
  const { printed, noRoom } = listed ? listedOf(made, listed) : { printed: made.printed, noRoom: [] };
  const positions =
    layout === "matrix" ? [...earlierLines({ positions: left.earlier.positions }), ...positionsLeft(left)] : [];
  return {
    counts: {
      notes: printed.notes,
      kept: left.notes.team + left.notes.informals,
      proposals: printed.proposals,
      proposalsKept: left.proposals.team + left.proposals.informals,
    },
    leftLines: [unfitWords(made, noRoom), ...positions].filter(Boolean),
  };
}

/** The public is told no day, so it cannot be asked for one. */
function dayIn({ date }: Values, { audience }: Asked): string | undefined {
  if (date === undefined) return undefined;
  if (audience.audience === "public") throw UsageError.clash("date", "audience public");
  return dateGiven("date", date);
}

async function settingsOf(values: Values): Promise<Outcome<Settings>> {
  const introduction = await introductionIn(values.introduction);
  if (isRefusal(introduction)) return introduction;
  const logo = await logoIn(values);
  if (isRefusal(logo)) return logo;
  const { line, footer } = values;
  return {
    paper: oneOf("paper", values.paper, PAPERS, "a4"),
    introduction,
    ...(line && { line }),
    ...(footer && { footer }),
    ...(logo && { logo }),
    wholeText: values["whole-text"] === true,
  };
}

async function logoIn({ logo: path, "logo-alt": alt = "" }: Values): Promise<Outcome<Settings["logo"]>> {
  if (path === undefined) return undefined;
  const bytes = await readBytes(path);
  if (isRefusal(bytes)) return bytes;
  const picture = readLogo(bytes);
  return isRefusal(picture) ? picture : { ...picture, alt };
}

async function introductionIn(path: string | undefined): Promise<Outcome<string>> {
  if (path === undefined) return "";
  const bytes = await readBytes(path);
  if (isRefusal(bytes)) return bytes;
  return fromUtf8(bytes) ?? refuse("reading.encoding");
}
