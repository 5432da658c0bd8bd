import { timeOfDay } from "#shared/base/day.ts";
import type {
  ProvisionDiscussion,
  CoverageStatement as SaidOf,
  MeetingCoverage,
} from "#shared/ledger/queries/coverage.ts";
import type { ShownForms } from "#shared/ledger/disclosedEntries.ts";
import { formatDate, message } from "#shared/messages/messages.ts";
import { describeCoverage } from "../content/describeCoverage.ts";
import { DAY_FORMAT } from "./bodyRows.ts";
import { buildPageData, type BriefingInput, type PageData } from "./pageData.ts";
import { toInterfaceText, toAuthoredText, type TypesetText } from "./typesetText.ts";

/** One statement, with its time ("" if the audience may not know it). */
interface StatementLine {
  readonly clock: string;
  readonly what: SaidOf<ShownForms>["what"];
  readonly text: TypesetText;
}

export interface DailyData extends PageData {
  readonly days: readonly {
    readonly name: TypesetText;
    readonly sittings: readonly {
      /** The meeting and its track; "" without a day, since there is no meeting then. */
      readonly name: TypesetText;
      readonly provisions: readonly { readonly name: TypesetText; readonly lines: readonly StatementLine[] }[];
    }[];
  }[];
}

/** Builds the daily coverage: what was discussed, by day, meeting and provision. */
export function buildDailyData(input: BriefingInput): DailyData {
  const { days = [] } = input;
  return {
    ...buildPageData(input, message("briefing.layout.daily"), [], { nothing: message("coverage.none") }),
    days: days.map(({ date, sittings }) => ({
      name:
        date === null
          ? toInterfaceText(message("coverage.undated"))
          : toInterfaceText(formatDate(new Date(`${date}T00:00:00Z`), DAY_FORMAT)),
      sittings: sittings.map((sitting) => ({
        name: date === null ? toAuthoredText("") : sittingName(sitting),
        provisions: sitting.provisions.map((each) => ({ name: provisionName(each), lines: linesOf(each) })),
      })),
    })),
  };
}

function sittingName({ meeting }: MeetingCoverage<ShownForms>): TypesetText {
  if (!meeting) return toInterfaceText(message("coverage.outside"));
  const { name, track } = meeting.body;
  return toAuthoredText(message("coverage.meeting", { name, track: track ?? "none" }));
}

/** Names a provision. The name is never empty: one that is in no text is labelled so. */
function provisionName({ draft, provision, address }: ProvisionDiscussion<ShownForms>): TypesetText {
  if (address === "") return toInterfaceText(message("briefing.elsewhere"));
  const { heading = "" } = draft?.provisions[provision] ?? {};
  return toAuthoredText(message("coverage.provision", { address, heading: heading || "none" }));
}

function linesOf({ statuses, positions, wordings, notes }: ProvisionDiscussion<ShownForms>): readonly StatementLine[] {
  const all = [...statuses, ...positions.flatMap(({ said }) => said), ...wordings, ...notes];
  return all.map((statement) => {
    const clock = statement.at === null ? "" : timeOfDay(statement.at);
    return { clock, what: statement.what, text: toAuthoredText(describeCoverage(statement).join(" · ")) };
  });
}
