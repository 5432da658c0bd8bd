import type { ExportExclusions, Publication, TextForExport } from "#shared/publish/publication/publication.ts";
import type { ParseArgsOptionsConfig } from "node:util";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { PAPERS, type BriefingSettings } from "#shared/publish/layouts/data/briefingData.ts";
import { readListedNoteNumbers } from "#shared/publish/formats/pdf/finish/noteDestinations.ts";
import { BRIEFING_LAYOUTS, type BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import { readLogo } from "#shared/publish/layouts/content/logo.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { measureDelegatePage, describeUnprintedNotes } from "#shared/publish/publication/briefingAccount.ts";
import { collectBriefing, type CollectedBriefing } from "#shared/publish/publication/briefingContent.ts";
import { describeWithheldPositions } from "#shared/publish/publication/describeExportExclusions.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { FilteredLedgerEntries } from "#shared/ledger/filters/filterLedger.ts";
import type { Language } from "#shared/base/language.ts";
import { message } from "#shared/messages/messages.ts";
import { findTwoTextsByName } from "../texts/findTextByName.ts";
import { readFileBytes } from "../dossier/openedDossierFile.ts";
import { readSinceMoment } from "../arguments/readSinceMoment.ts";
import { readDayFlag, readChoiceFlag, UsageError } from "../arguments/parseArguments.ts";

/** The flags of a briefing. */
export const briefingFlags = {
  layout: { type: "string" },
  introduction: { type: "string" },
  by: { type: "string" },
  contact: { type: "string" },
  compact: { type: "boolean" },
  line: { type: "string" },
  footer: { type: "string" },
  logo: { type: "string" },
  "logo-alt": { type: "string" },
  archive: { type: "boolean" },
  paper: { type: "string" },
  "whole-text": { type: "boolean" },
  reach: { type: "boolean" },
  since: { type: "string" },
  date: { type: "string" },
} as const satisfies ParseArgsOptionsConfig;

type Word =
  | "layout"
  | "by"
  | "contact"
  | "introduction"
  | "line"
  | "footer"
  | "logo"
  | "logo-alt"
  | "paper"
  | "date"
  | "from"
  | "since";
/** The values of a briefing's flags. */
export type BriefingFlagValues = { readonly [flag in Word]?: string | undefined } & {
  readonly [flag in "whole-text" | "compact" | "concordance" | "state" | "votes" | "archive" | "reach"]?:
    boolean | undefined;
};

/** What the flags of a call ask for, besides those of the briefing itself. */
interface RequestedBriefing {
  readonly audience: ExportAudience;
  readonly found: FilteredLedgerEntries | undefined;
  /** The eIds of the provisions to include; the whole text if undefined. */
  readonly provisions: readonly string[] | undefined;
  readonly language: Language;
  readonly values: BriefingFlagValues;
  readonly now: Date;
}

/** A briefing, and a function that counts what was printed and left out. */
interface Briefing {
  readonly publication: Required<Publication>;
  told(pdf: Uint8Array): Promise<BriefingSummary>;
}

interface BriefingSummary {
  readonly counts: Readonly<Record<"notes" | "kept" | "proposals" | "proposalsKept" | "positions", number>>;
  /** Other omissions: notes that this layout has no place or room for, and positions on earlier words. */
  readonly leftLines: readonly string[];
}

/** Explains that positions and statuses of earlier words were left out, and how to include them. */
export function explainEarlierEntriesLeftOut({
  positions,
  statuses,
}: Partial<ExportExclusions["earlier"]>): readonly string[] {
  return [
    ...(positions ? [message("cli.left.earlier", { count: positions })] : []),
    ...(statuses ? [message("cli.left.earlier.statuses", { count: statuses })] : []),
  ];
}

/** Prepares a briefing on a text in the requested layout, with what its audience may see. */
export async function prepareBriefing(
  ledger: Ledger,
  text: TextForExport,
  request: RequestedBriefing,
): Promise<Outcome<Briefing>> {
  const { audience, found, provisions, language, values, now } = request;
  const layout = readChoiceFlag("layout", values.layout, BRIEFING_LAYOUTS, "annotated");
  const settings = await settingsOf(values);
  if (isRefusal(settings)) return settings;
  const concordance = values.concordance ? findTwoTextsByName(ledger, { from: values.from }) : undefined;
  if (isRefusal(concordance)) return concordance;
  const day = dayIn(values, request);
  const since = values.since === undefined ? undefined : await readSinceMoment(ledger, values.since, now);
  if (isRefusal(since)) return since;
  const made = collectBriefing(ledger, text, {
    layout,
    audience,
    ...(found && { found }),
    ...(provisions && { provisions }),
    ...(concordance && { concordance }),
    ...(values.state && { state: true }),
    ...(since && { since }),
    ...(values.votes && { votes: true }),
    ...(day && { day }),
  });
  return {
    publication: await made.publish({ settings, language, archive: values.archive === true }),
    told: async (pdf) => summarize(made, layout, layout === "delegate" ? await readListedNoteNumbers(pdf) : undefined),
  };
}

/** Summarises the result. `listed` are the numbers of the notes that fitted, if some may not have. */
function summarize(made: CollectedBriefing, layout: BriefingLayout, listed?: readonly number[]): BriefingSummary {
  const { excluded } = made;
  const { printed, noRoom } = listed ? measureDelegatePage(made, listed) : { printed: made.printed, noRoom: [] };
  const positions =
    layout === "matrix"
      ? [
          ...explainEarlierEntriesLeftOut({ positions: excluded.earlier.positions }),
          ...describeWithheldPositions(excluded),
        ]
      : [];
  return {
    counts: {
      notes: printed.notes,
      kept: excluded.notes.team + excluded.notes.informals,
      proposals: printed.proposals,
      proposalsKept: excluded.proposals.team + excluded.proposals.informals,
      positions: printed.positions,
    },
    leftLines: [describeUnprintedNotes(made, noRoom), ...positions].filter(Boolean),
  };
}

/** The public sees no days, so a day cannot be requested for it. */
function dayIn({ date }: BriefingFlagValues, { audience }: RequestedBriefing): string | undefined {
  if (date === undefined) return undefined;
  if (audience.audience === "public") throw UsageError.publicDay();
  return readDayFlag("date", date);
}

async function settingsOf(values: BriefingFlagValues): Promise<Outcome<BriefingSettings>> {
  const introduction = await introductionIn(values.introduction);
  if (isRefusal(introduction)) return introduction;
  const logo = await logoIn(values);
  if (isRefusal(logo)) return logo;
  const { line, footer, by, contact } = values;
  return {
    paper: readChoiceFlag("paper", values.paper === "letter" ? "us-letter" : values.paper, PAPERS, "a4"),
    introduction,
    ...(by && { by }),
    ...(contact && { contact }),
    ...(line && { line }),
    ...(footer && { footer }),
    ...(logo && { logo }),
    wholeText: values["whole-text"] === true,
    compact: values.compact === true,
    reach: values.reach === true,
  };
}

async function logoIn({
  logo: path,
  "logo-alt": alt = "",
}: BriefingFlagValues): Promise<Outcome<BriefingSettings["logo"]>> {
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
  return decodeUtf8(bytes) ?? refusal("reading.encoding");
}
