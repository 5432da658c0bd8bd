import type { ParseArgsOptionsConfig } from "node:util";
import { fromUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { PAPERS, type BriefingSettings } from "#shared/briefing/data/briefingData.ts";
import { readListedNotes } from "#shared/briefing/pdf/noteDestinations.ts";
import { LAYOUTS, type Layout } from "#shared/briefing/content/layouts.ts";
import { readLogo } from "#shared/briefing/content/logo.ts";
import type { BriefingSource } from "#shared/briefing/typeset/briefingSource.ts";
import type { Audience } from "#shared/exchange/gate/audience.ts";
import {
  collectBriefing,
  measureDelegatePage,
  describeUnprinted,
  type BriefingContent,
  type BriefingText,
} from "#shared/exchange/export/briefingContent.ts";
import { describeWithheldPositions } from "#shared/exchange/export/describeExclusions.ts";
import type { ExportExclusions } from "#shared/exchange/export/exportContent.ts";
import { buildBriefingSource } from "#shared/exchange/export/buildBriefingSource.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { FilterResult } from "#shared/ledger/filters/filterLedger.ts";
import type { Language } from "#shared/base/language.ts";
import { message } from "#shared/messages/messages.ts";
import { resolveTwoTexts } from "../texts/resolveText.ts";
import { readFileBytes } from "../dossier/openDossier.ts";
import { readDay, readChoice, UsageError } from "../arguments/parseArguments.ts";

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
  readonly found: FilterResult | undefined;
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
export function leftEarlierLines({ positions, statuses }: Partial<ExportExclusions["earlier"]>): readonly string[] {
  return [
    ...(positions ? [message("cli.left.earlier", { count: positions })] : []),
    ...(statuses ? [message("cli.left.earlier.statuses", { count: statuses })] : []),
  ];
}

/** A briefing on a text in the layout that was asked for, of what its audience may see. */
export async function prepareBriefing(ledger: Ledger, text: BriefingText, asked: Asked): Promise<Outcome<Briefing>> {
  const { audience, found, provisions, language, values } = asked;
  const layout = readChoice("layout", values.layout, LAYOUTS, "annotated");
  const settings = await settingsOf(values);
  if (isRefusal(settings)) return settings;
  const concordance = values.concordance ? resolveTwoTexts(ledger, { from: values.from }) : undefined;
  if (isRefusal(concordance)) return concordance;
  const day = dayIn(values, asked);
  const made = collectBriefing(ledger, text, {
    layout,
    audience,
    ...(found && { found }),
    ...(provisions && { provisions }),
    ...(concordance && { concordance }),
    ...(day && { day }),
  });
  return {
    source: await buildBriefingSource(made, { layout, settings, language, archive: values.archive === true }),
    told: async (pdf) => tell(made, layout, layout === "delegate" ? await readListedNotes(pdf) : undefined),
  };
}

/** `listed` are the numbers of the notes that there was room for, where only some may have had it. */
function tell(made: BriefingContent, layout: Layout, listed?: readonly number[]): Told {
  const { excluded } = made;
  const { printed, noRoom } = listed ? measureDelegatePage(made, listed) : { printed: made.printed, noRoom: [] };
  const positions =
    layout === "matrix"
      ? [...leftEarlierLines({ positions: excluded.earlier.positions }), ...describeWithheldPositions(excluded)]
      : [];
  return {
    counts: {
      notes: printed.notes,
      kept: excluded.notes.team + excluded.notes.informals,
      proposals: printed.proposals,
      proposalsKept: excluded.proposals.team + excluded.proposals.informals,
    },
    leftLines: [describeUnprinted(made, noRoom), ...positions].filter(Boolean),
  };
}

/** The public is told no day, so it cannot be asked for one. */
function dayIn({ date }: Values, { audience }: Asked): string | undefined {
  if (date === undefined) return undefined;
  if (audience.audience === "public") throw UsageError.clash("date", "audience public");
  return readDay("date", date);
}

async function settingsOf(values: Values): Promise<Outcome<BriefingSettings>> {
  const introduction = await introductionIn(values.introduction);
  if (isRefusal(introduction)) return introduction;
  const logo = await logoIn(values);
  if (isRefusal(logo)) return logo;
  const { line, footer } = values;
  return {
    paper: readChoice("paper", values.paper, PAPERS, "a4"),
    introduction,
    ...(line && { line }),
    ...(footer && { footer }),
    ...(logo && { logo }),
    wholeText: values["whole-text"] === true,
  };
}

async function logoIn({ logo: path, "logo-alt": alt = "" }: Values): Promise<Outcome<BriefingSettings["logo"]>> {
  if (path === undefined) return undefined;
  const bytes = await readFileBytes(path);
  if (isRefusal(bytes)) return bytes;
  const picture = readLogo(bytes);
  return isRefusal(picture) ? picture : { ...picture, alt };
}

async function introductionIn(path: string | undefined): Promise<Outcome<string>> {
  if (path === undefined) return "";
  const bytes = await readFileBytes(path);
  if (isRefusal(bytes)) return bytes;
  return fromUtf8(bytes) ?? refusal("reading.encoding");
}
