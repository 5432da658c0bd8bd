import { clockOf } from "#shared/base/day.ts";
import type { Discussed, Said as SaidOf, Sitting } from "#shared/ledger/coverage.ts";
import type { ShownForms } from "#shared/ledger/shown.ts";
import { inWords, message } from "#shared/messages/messages.ts";
import { told } from "../told.ts";
import { DAY } from "./body.ts";
import { pageData, type BriefingInput, type PageData } from "./page.ts";
import { words, written, type Said } from "./said.ts";

/** One thing that was said, with its time ("" where that is not told). */
interface SaidLine {
  readonly clock: string;
  readonly what: SaidOf<ShownForms>["what"];
  readonly text: Said;
}

export interface DailyData extends PageData {
  readonly days: readonly {
    readonly name: Said;
    readonly sittings: readonly {
      /** The sitting and its track; "" where there is no day and so no sitting. */
      readonly name: Said;
      readonly provisions: readonly { readonly name: Said; readonly lines: readonly SaidLine[] }[];
    }[];
  }[];
}

/** What was discussed, by day, sitting and provision. */
export function dailyData(input: BriefingInput): DailyData {
  const { days = [] } = input;
  return {
    ...pageData(input, message("briefing.layout.daily"), [], { nothing: message("coverage.none") }),
    days: days.map(({ date, sittings }) => ({
      name: date === null ? words(message("coverage.undated")) : words(inWords(new Date(`${date}T00:00:00Z`), DAY)),
      sittings: sittings.map((sitting) => ({
        name: date === null ? written("") : sittingName(sitting),
        provisions: sitting.provisions.map((each) => ({ name: provisionName(each), lines: linesOf(each) })),
      })),
    })),
  };
}

function sittingName({ meeting }: Sitting<ShownForms>): Said {
  if (!meeting) return words(message("coverage.outside"));
  const { name, track } = meeting.body;
  return written(message("coverage.meeting", { name, track: track ?? "none" }));
}

/** A provision's heading is never empty: what stands in no text is called so. */
function provisionName({ draft, provision, address }: Discussed<ShownForms>): Said {
  if (address === "") return words(message("briefing.elsewhere"));
  const { heading = "" } = draft?.provisions[provision] ?? {};
  return written(message("coverage.provision", { address, heading: heading || "none" }));
}

function linesOf({ statuses, positions, wordings, notes }: Discussed<ShownForms>): readonly SaidLine[] {
  const all = [...statuses, ...positions.flatMap(({ said }) => said), ...wordings, ...notes];
  return all.map((said) => {
    const clock = said.at === null ? "" : clockOf(said.at);
    return { clock, what: said.what, text: written(told(said).join(" · ")) };
  });
}
