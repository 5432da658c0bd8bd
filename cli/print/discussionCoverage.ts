import { SIGN_BY_STANCE } from "#shared/acts/capture/parseCaptureLine.ts";
import { localTimeOf } from "#shared/base/localDay.ts";
import { describeDailyCoverageStatement } from "#shared/publish/layouts/content/describeDailyCoverageStatement.ts";
import type {
  DayCoverage,
  ProvisionDiscussion,
  DailyProvisionStatement,
} from "#shared/ledger/queries/dailyCoverage.ts";
import type { Meeting } from "#shared/ledger/entries/meeting.ts";
import type { DisclosedEntryTypes } from "#shared/ledger/disclosedEntries.ts";
import { message } from "#shared/messages/messages.ts";

type Shown = DayCoverage<DisclosedEntryTypes>;

/** Formats the coverage for `coverage --json`: only what the audience may see. */
export function toDiscussionCoverageJson(days: readonly Shown[]): readonly object[] {
  return days.map(({ date, sittings }) => ({
    date,
    sittings: sittings.map(({ meeting, provisions }) => ({
      meeting: meeting && { id: meeting.id, name: meeting.body.name, track: meeting.body.track ?? null },
      provisions: provisions.map((each) => ({
        ...placeOf(each),
        statuses: each.statuses.map(({ of }) => of),
        positions: each.positions.map(({ delegation, said }) => ({ delegation, said: said.map(({ of }) => of) })),
        wordings: each.wordings.map(({ of: entry }) => entry),
        notes: each.notes.map(({ of: entry }) => entry),
      })),
    })),
  }));
}

/** Formats it for reading: one line each, indented below its provision. */
export function formatDiscussionCoverageLines(days: readonly Shown[]): readonly string[] {
  return days.flatMap(({ date, sittings }) => [
    date ?? message("coverage.undated"),
    ...sittings.flatMap(({ meeting, provisions }) => [
      ...(date === null ? [] : [`  ${sittingName(meeting)}`]),
      ...provisions.flatMap(provisionLines),
    ]),
  ]);
}

function sittingName(meeting: Meeting | null): string {
  if (!meeting) return message("coverage.outside");
  const { name, track } = meeting.body;
  return message("coverage.meeting", { name, track: track ?? "none" });
}

function placeOf({ draft, provision, address }: ProvisionDiscussion<DisclosedEntryTypes>) {
  const { eId = "", heading = "" } = draft?.provisions[provision] ?? {};
  return { address, eId, heading };
}

function provisionLines(discussed: ProvisionDiscussion<DisclosedEntryTypes>): readonly string[] {
  const { address, heading } = placeOf(discussed);
  const { statuses, positions, wordings, notes } = discussed;
  return [
    `    ${message("coverage.provision", { address, heading: heading || "none" })}`,
    ...[...statuses, ...positions.flatMap(({ said }) => said), ...wordings, ...notes].map(line),
  ];
}

/** Formats a statement: when, what, and who may see it. */
function line(said: DailyProvisionStatement<DisclosedEntryTypes>): string {
  const time = said.at === null ? "     " : localTimeOf(said.at);
  const sign = said.what === "position" ? `${SIGN_BY_STANCE[said.of.stance]} ` : "";
  return `      ${time}  ${sign}${describeDailyCoverageStatement(said).join(" · ")}`;
}
