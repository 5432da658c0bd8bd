import type { ParseArgsOptionsConfig } from "node:util";
import { fromUtf8 } from "../shared/base/bytes.ts";
import { dayOf } from "../shared/base/day.ts";
import { isRefusal, refuse, type Outcome } from "../shared/base/result.ts";
import { briefingData, PAPERS, type BriefingInput, type Settings } from "../shared/briefing/data.ts";
import { LAYOUTS, type Layout } from "../shared/briefing/layouts.ts";
import { forAudience, type Audience } from "../shared/exchange/audience.ts";
import { saidFor } from "../shared/exchange/coverage.ts";
import { positionsFor } from "../shared/exchange/positions.ts";
import { proposalsFor } from "../shared/exchange/proposed.ts";
import type { BriefingSource } from "../shared/host/host.ts";
import { markAdopted } from "../shared/ledger/adopted.ts";
import { coverageOf, within } from "../shared/ledger/coverage.ts";
import type { Ledger } from "../shared/ledger/ledger.ts";
import { standingOn, threadsFor } from "../shared/ledger/places.ts";
import { standardIn } from "../shared/ledger/standards.ts";
import type { Language } from "../shared/messages/languages.ts";
import { inLanguage } from "../shared/messages/messages.ts";
import { twoTextsNamed } from "./compared.ts";
import { readBytes } from "./dossier.ts";
import { oneOf, UsageError } from "./flags.ts";
import type { PrintedText } from "./texts.ts";

/** What a briefing may be given on the command line. */
export const briefingFlags = {
  layout: { type: "string" },
  introduction: { type: "string" },
  line: { type: "string" },
  footer: { type: "string" },
  paper: { type: "string" },
  "whole-text": { type: "boolean" },
  date: { type: "string" },
} as const satisfies ParseArgsOptionsConfig;

type Word = "layout" | "introduction" | "line" | "footer" | "paper" | "date" | "from";
type Values = { readonly [flag in Word]?: string | undefined } & {
  readonly [flag in "whole-text" | "concordance"]?: boolean | undefined;
};

interface Asked {
  readonly audience: Audience;
  readonly language: Language;
  readonly values: Values;
}

/** What is typeset, and how much is in it and was left out. */
interface Briefing {
  readonly source: BriefingSource;
  readonly counts: Readonly<Record<"notes" | "kept" | "proposals" | "proposalsKept", number>>;
}

/** A briefing on a text in the layout that was asked for, of what its audience may see. */
export async function briefingOf(ledger: Ledger, text: PrintedText, asked: Asked): Promise<Outcome<Briefing>> {
  const { audience, language, values } = asked;
  const layout = oneOf("layout", values.layout, LAYOUTS, "annotated");
  const settings = await settingsOf(values);
  if (isRefusal(settings)) return settings;
  const concordance = values.concordance ? twoTextsNamed(ledger, { from: values.from }) : undefined;
  if (isRefusal(concordance)) return concordance;
  const notes = forAudience(threadsFor(ledger, text.id), audience, ledger.members, (id) => standardIn(ledger, id));
  const rival = proposalsFor(ledger.proposals, audience, ledger.members);
  const proposals = standingOn(ledger, text.id, markAdopted(ledger, rival.shown));
  const input: BriefingInput = {
    ...text,
    draftId: text.id,
    shown: notes.shown,
    proposals,
    audience: audience.audience,
    settings,
    ...saidBeside(ledger, text, layout, asked),
    ...(concordance && { concordance }),
  };
  const data = await inLanguage(language, () => briefingData(layout, input));
  return {
    source: { layout, data: JSON.stringify(data) },
    counts: {
      notes: notes.shown.length,
      kept: notes.left.team + notes.left.informals,
      proposals: proposals.length,
      proposalsKept: rival.left.team + rival.left.informals,
    },
  };
}

/** What a layout needs besides notes and wordings. */
function saidBeside(ledger: Ledger, text: PrintedText, layout: Layout, { audience, values }: Asked) {
  if (layout === "matrix") {
    const name = (key: string) => ledger.meeting(key)?.body.name;
    const { shown } = positionsFor(ledger.positions, audience, ledger.members, name);
    return { positions: standingOn(ledger, text.id, shown) };
  }
  if (layout !== "daily") return {};
  const { date } = values;
  if (date !== undefined && (audience.audience === "public" || !/^\d{4}-\d{2}-\d{2}$/.test(date)))
    throw new UsageError(`--date ${date}`);
  return { days: within(coverageOf(ledger, saidFor(ledger, audience).shown, dayOf), { date }) };
}

async function settingsOf(values: Values): Promise<Outcome<Settings>> {
  const introduction = await introductionIn(values.introduction);
  if (isRefusal(introduction)) return introduction;
  const { line, footer } = values;
  return {
    paper: oneOf("paper", values.paper, PAPERS, "a4"),
    introduction,
    ...(line && { line }),
    ...(footer && { footer }),
    wholeText: values["whole-text"] === true,
  };
}

async function introductionIn(path: string | undefined): Promise<Outcome<string>> {
  if (path === undefined) return "";
  const bytes = await readBytes(path);
  if (isRefusal(bytes)) return bytes;
  return fromUtf8(bytes) ?? refuse("reading.encoding");
}
