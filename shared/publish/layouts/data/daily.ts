import { localTimeOf } from "#shared/base/localDay.ts";
import type {
  ProvisionDiscussion,
  DailyProvisionStatement as SaidOf,
  MeetingCoverage,
} from "#shared/ledger/queries/dailyCoverage.ts";
import type { DisclosedEntryTypes } from "#shared/ledger/disclosedEntries.ts";
import { formatDate, message } from "#shared/messages/messages.ts";
import { describeDailyCoverageStatement } from "../content/describeDailyCoverageStatement.ts";
import { LONG_DAY_FORMAT } from "./bodyRows.ts";
import { buildCommonLayoutData, type BriefingInput, type CommonLayoutData } from "./commonLayoutData.ts";
import { printProvisionPlace } from "./printedPlace.ts";
import {
  toInterfaceTemplateText,
  toAuthoredTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** One statement, with its time ("" if the audience may not know it). */
interface StatementLine {
  readonly clock: string;
  readonly what: SaidOf<DisclosedEntryTypes>["what"];
  readonly text: TemplateTextWithLanguage;
}

export interface DailyLayoutData extends CommonLayoutData {
  readonly days: readonly {
    readonly name: TemplateTextWithLanguage;
    readonly sittings: readonly {
      /** The meeting and its track; "" without a day, since there is no meeting then. */
      readonly name: TemplateTextWithLanguage;
      readonly provisions: readonly {
        readonly name: TemplateTextWithLanguage;
        readonly lines: readonly StatementLine[];
      }[];
    }[];
  }[];
}

/** Builds the daily coverage: what was discussed, by day, meeting and provision. */
export function buildDailyLayoutData(input: BriefingInput): DailyLayoutData {
  const { days = [], audience } = input;
  // Others than the team see no days and no meetings, so their statements are listed by provision alone.
  const undated = audience === "public" ? "briefing.daily.by-provision" : "coverage.undated";
  return {
    ...buildCommonLayoutData(input, message("briefing.layout.daily"), [], { nothing: message("coverage.none") }),
    days: days.map(({ date, sittings }) => ({
      name:
        date === null
          ? toInterfaceTemplateText(message(undated))
          : toInterfaceTemplateText(formatDate(new Date(`${date}T00:00:00Z`), LONG_DAY_FORMAT)),
      sittings: sittings.map((sitting) => ({
        name: date === null ? toAuthoredTemplateText("") : sittingName(sitting),
        provisions: sitting.provisions.map((each) => ({ name: provisionName(each), lines: linesOf(each) })),
      })),
    })),
  };
}

function sittingName({ meeting }: MeetingCoverage<DisclosedEntryTypes>): TemplateTextWithLanguage {
  if (!meeting) return toInterfaceTemplateText(message("coverage.outside"));
  const { name, track } = meeting.body;
  return toAuthoredTemplateText(message("coverage.meeting", { name, track: track ?? "none" }));
}

/** Names a provision. The name is never empty: one that is in no text is labelled so. */
function provisionName({
  draft,
  provision,
  address,
}: ProvisionDiscussion<DisclosedEntryTypes>): TemplateTextWithLanguage {
  if (address === "") return toInterfaceTemplateText(message("briefing.elsewhere"));
  const { heading = "", address: own = "" } = draft?.provisions[provision] ?? {};
  // What comes before its own address is the name of another text or document.
  const isNamed = draft !== undefined && draft !== null && own !== "" && address.endsWith(own);
  const place = isNamed ? address.slice(0, -own.length) + printProvisionPlace(draft, provision) : address;
  return toAuthoredTemplateText(message("coverage.provision", { address: place, heading: heading || "none" }));
}

function linesOf({
  statuses,
  positions,
  wordings,
  notes,
}: ProvisionDiscussion<DisclosedEntryTypes>): readonly StatementLine[] {
  const all = [...statuses, ...positions.flatMap(({ said }) => said), ...wordings, ...notes];
  return all.map((statement) => {
    const clock = statement.at === null ? "" : localTimeOf(statement.at);
    return {
      clock,
      what: statement.what,
      text: toAuthoredTemplateText(joinParts(describeDailyCoverageStatement(statement))),
    };
  });
}

/** The longest last part, such as "Public", that is not left alone on a line. */
const LONGEST_LABEL = 24;

function joinParts(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  const isLabel = parts.length > 1 && last.length <= LONGEST_LABEL;
  return isLabel ? `${parts.slice(0, -1).join(" · ")}\u00a0·\u00a0${last}` : parts.join(" · ");
}
