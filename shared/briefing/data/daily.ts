import { timeOfDay } from "#shared/base/day.ts";
import type {
  ProvisionDiscussion,
  CoverageStatement as SaidOf,
  MeetingCoverage,
} from "#shared/ledger/queries/coverage.ts";
import type { ShownForms } from "#shared/ledger/shownEntries.ts";
import { inWords, message } from "#shared/messages/messages.ts";
import { describeCoverage } from "../content/describeCoverage.ts";
import { DAY_FORMAT } from "./bodyRows.ts";
import { buildPageData, type BriefingInput, type PageData } from "./pageData.ts";
import { toInterfaceText, toAuthoredText, type TypesetText } from "./typesetText.ts";

/** One thing that was said, with its time ("" where that is not told). */
interface SaidLine {
  readonly clock: string;
  readonly what: SaidOf<ShownForms>["what"];
  readonly text: TypesetText;
}

export interface DailyData extends PageData {
  readonly days: readonly {
    readonly name: TypesetText;
    readonly sittings: readonly {
      /** The sitting and its track; "" where there is no day and so no sitting. */
      readonly name: TypesetText;
      readonly provisions: readonly { readonly name: TypesetText; readonly lines: readonly SaidLine[] }[];
    }[];
  }[];
}

/** What was discussed, by day, sitting and provision. */
export function buildDailyData(input: BriefingInput): DailyData {
  const { days = [] } = input;
  return {
    ...buildPageData(input, message("briefing.layout.daily"), [], { nothing: message("coverage.none") }),
    days: days.map(({ date, sittings }) => ({
      name:
        date === null
          ? toInterfaceText(message("coverage.undated"))
          : toInterfaceText(inWords(new Date(`${date}T00:00:00Z`), DAY_FORMAT)),
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

/** A provision's heading is never empty: what stands in no text is called so. */
function provisionName({ draft, provision, address }: ProvisionDiscussion<ShownForms>): TypesetText {
  if (address === "") return toInterfaceText(message("briefing.elsewhere"));
  const { heading = "" } = draft?.provisions[provision] ?? {};
  return toAuthoredText(message("coverage.provision", { address, heading: heading || "none" }));
}

function linesOf({ statuses, positions, wordings, notes }: ProvisionDiscussion<ShownForms>): readonly SaidLine[] {
  const all = [...statuses, ...positions.flatMap(({ said }) => said), ...wordings, ...notes];
  return all.map((said) => {
    const clock = said.at === null ? "" : timeOfDay(said.at);
    return { clock, what: said.what, text: toAuthoredText(describeCoverage(said).join(" · ")) };
  });
}
