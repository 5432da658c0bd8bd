import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { localDayOf } from "#shared/base/localDay.ts";
import {
  groupStatementsByDayAndMeeting,
  filterDailyCoverage,
  type DayCoverage,
  type MeetingCoverage,
} from "#shared/ledger/queries/dailyCoverage.ts";
import {
  listAllDailyCoverageStatements,
  type CoveredLedgerEntryTypes,
} from "#shared/ledger/queries/dailyCoverageStatements.ts";
import { formatDate, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { moveRovingFocus, updateRovingTabStop } from "#renderer/parts/behaviour/rovingFocus.ts";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { ProvisionDiscussionEntry } from "./ProvisionDiscussionEntry.tsx";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./coverage.module.css";

const ALL = "all";
const UNDATED = "";

/** What was discussed, by day and sitting, in all texts of the dossier. */
export function DiscussionCoverageView() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const version = useSignal(useDossier().version);
  const [chosen, choose] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const days = useMemo(() => {
    const said = version >= 0 ? listAllDailyCoverageStatements(ledger) : [];
    return groupStatementsByDayAndMeeting<CoveredLedgerEntryTypes>(ledger, said, localDayOf);
  }, [ledger, version]);
  const options = optionsOf(days);
  const usual = days.filter(({ date }) => date !== null).at(-1)?.date ?? ALL;
  const value = options.some(({ id }) => id === chosen) ? chosen! : usual;
  const shown = value === ALL ? days : filterDailyCoverage(days, queryOf(days, value));
  useLayoutEffect(() => updateRovingTabStop(list.current!));
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") workspace.focusText();
    else moveRovingFocus(event);
  };
  return (
    <div
      className={styles.coverage}
      onKeyDown={onKey}
      onFocus={({ target }) => updateRovingTabStop(list.current!, target)}
    >
      <header>
        <h1>{message("coverage.title")}</h1>
        <SelectField label={message("coverage.of")} bare options={options} value={value} onChange={choose} />
        <p className={partsStyles.hint}>
          {message("coverage.keys")} <LearnMoreButton section="daily-coverage" />
        </p>
      </header>
      <div ref={list}>
        {shown.length === 0 && <p className={partsStyles.hint}>{message("coverage.none")}</p>}
        {shown.map((day) => (
          <DayOf key={day.date ?? UNDATED} day={day} />
        ))}
      </div>
    </div>
  );
}

function DayOf({ day: { date, sittings } }: { readonly day: DayCoverage<CoveredLedgerEntryTypes> }) {
  return (
    <section>
      <h2>{dateName(date)}</h2>
      {sittings.map((sitting) => (
        <SittingOf key={sitting.meeting?.id ?? UNDATED} sitting={sitting} />
      ))}
    </section>
  );
}

function SittingOf({
  sitting: { meeting, provisions },
}: {
  readonly sitting: MeetingCoverage<CoveredLedgerEntryTypes>;
}) {
  const sum = (count: (each: MeetingCoverage<CoveredLedgerEntryTypes>["provisions"][number]) => number) =>
    provisions.reduce((total, each) => total + count(each), 0);
  return (
    <section className={styles.sitting}>
      <h3>
        <span dir="auto">{sittingName(meeting)}</span>
        {meeting && (
          <span className={chipsStyles.confidentiality}>
            {message(`confidentiality.${meeting.body.confidentiality}`)}
          </span>
        )}
      </h3>
      <p className={partsStyles.hint}>
        {message("coverage.counts", {
          provisions: provisions.length,
          positions: sum(({ positions }) => positions.reduce((total, { said }) => total + said.length, 0)),
          wordings: sum(({ wordings }) => wordings.length),
          statuses: sum(({ statuses }) => statuses.length),
          notes: sum(({ notes }) => notes.length),
        })}
      </p>
      {provisions.map((each) => (
        <ProvisionDiscussionEntry key={each.id} of={each} />
      ))}
    </section>
  );
}

/** Returns the options: everything, each day, and each sitting beneath its day; the latest first. */
function optionsOf(days: readonly DayCoverage<CoveredLedgerEntryTypes>[]) {
  const of = [...days]
    .reverse()
    .flatMap(({ date, sittings }) => [
      { id: date ?? UNDATED, name: dateName(date) },
      ...sittings.flatMap(({ meeting }) =>
        meeting ? [{ id: meeting.id, name: sittingName(meeting), note: dateName(date) }] : [],
      ),
    ]);
  return [{ id: ALL, name: message("coverage.all") }, ...of];
}

function queryOf(days: readonly DayCoverage<CoveredLedgerEntryTypes>[], value: string) {
  return days.some(({ date }) => date === value) ? { date: value } : { meeting: value };
}

function sittingName(meeting: MeetingCoverage<CoveredLedgerEntryTypes>["meeting"]): string {
  if (!meeting) return message("coverage.outside");
  const { name, track } = meeting.body;
  return message("coverage.meeting", { name, track: track ?? "none" });
}

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;

function dateName(date: string | null): string {
  return date === null ? message("coverage.undated") : formatDate(new Date(`${date}T00:00`), LONG);
}
