import { toBriefingInput } from "#shared/publish/formats/pdf/writeBriefingPages.ts";
import { signal } from "@preact/signals-core";
import { useEffect, useMemo } from "react";
import { localDayOf } from "#shared/base/localDay.ts";
import { LONG_DAY_FORMAT } from "#shared/publish/layouts/data/bodyRows.ts";
import { buildSubmissionLayoutData } from "#shared/publish/layouts/data/submission.ts";
import { SPOKEN_WORDS_PER_MINUTE, countSpokenWordsOfSubmission } from "#shared/publish/layouts/content/speakingTime.ts";
import { measureDelegatePage, describeUnprintedNotes } from "#shared/publish/publication/briefingAccount.ts";
import type { CollectedBriefing } from "#shared/publish/publication/briefingContent.ts";
import { groupStatementsByDayAndMeeting } from "#shared/ledger/queries/dailyCoverage.ts";
import { listAllDailyCoverageStatements } from "#shared/ledger/queries/dailyCoverageStatements.ts";
import {
  describeWithheldPositions,
  describeWithheldDetails,
} from "#shared/publish/publication/describeExportExclusions.ts";
import { formatDate, message } from "#shared/messages/messages.ts";
import { MAKE_NOTES_PUBLIC_DIALOG, listItemsToMakePublic } from "#renderer/workspace/queries/listItemsToMakePublic.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { FilterQueryField } from "#renderer/parts/domain/FilterQueryField.tsx";
import { BriefingItemPicker } from "./BriefingItemPicker.tsx";
import type { BriefingPlanProps } from "./BriefingOptionsPanel.tsx";
import { BriefingProvisionsPicker } from "./BriefingProvisionsPicker.tsx";
import { BRIEFING_EXPORT_BUTTON_ID } from "./exportButtonId.ts";
import * as styles from "./briefing.module.css";

interface ContentsProps extends BriefingPlanProps {
  readonly briefing: CollectedBriefing;
  /** The numbers of the notes that its pages list; null until they are known. */
  readonly listed: readonly number[] | null;
}

/** The contents of the briefing, and how much of them the audience does not see. */
export function BriefingContentsFields({ plan, change, briefing, listed }: ContentsProps) {
  const dossier = useDossier();
  const filters = useSignal(dossier.session?.localState.savedFilters ?? NONE);
  const provisions = (
    <BriefingProvisionsPicker draft={briefing.content.text.draft} chosen={plan.provisions} change={change} />
  );
  if (plan.layout === "matrix") {
    const { positions: earlier } = briefing.excluded.earlier;
    return (
      <>
        <div className={styles.counts} role="status">
          <p>
            {message("others.holds.positions", { count: briefing.printed.positions })}{" "}
            {earlier > 0 && message("briefing.positions.earlier", { count: earlier })}
          </p>
          {describeWithheldPositions(briefing.excluded).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {provisions}
      </>
    );
  }
  return (
    <>
      {plan.layout === "daily" && plan.audience.audience === "team" && <Days plan={plan} change={change} />}
      <FilterQueryField value={plan.filter} onChange={(filter) => change({ filter })} saved={filters} />
      <Counts of={briefing} listed={listed} />
      {plan.audience.audience === "public" && <DiscloseButton />}
      {plan.layout === "submission" && <Length plan={plan} change={change} made={briefing} />}
      {provisions}
      <BriefingItemPicker
        items={briefing.items}
        draft={briefing.content.text.draft}
        layout={plan.layout}
        without={plan.without}
        order={plan.order}
        change={change}
      />
    </>
  );
}

const NONE = signal([]);

function Days({ plan, change }: BriefingPlanProps) {
  const { ledger, version: changed } = useDossier();
  const version = useSignal(changed);
  const dates = useMemo(
    () =>
      version >= 0
        ? groupStatementsByDayAndMeeting(ledger, listAllDailyCoverageStatements(ledger), localDayOf).flatMap(
            ({ date }) => date ?? [],
          )
        : [],
    [ledger, version],
  );
  const named = dates.map((id) => ({ id, name: formatDate(new Date(`${id}T00:00:00Z`), LONG_DAY_FORMAT) }));
  return (
    <SelectField
      label={message("coverage.of")}
      options={[{ id: "", name: message("coverage.all") }, ...named]}
      value={plan.day ?? ""}
      onChange={(day) => change({ day: day || null })}
    />
  );
}

/**
 * Counts of what is printed and what is not. For a delegate's page they are known once it is typeset; until then no
 * number is shown.
 */
function Counts({ of, listed }: { readonly of: CollectedBriefing; readonly listed: readonly number[] | null }) {
  const { excluded } = of;
  const isOpen = of.content.briefing.layout === "delegate" && listed === null && of.printed.notes > 0;
  const { printed, noRoom } = listed ? measureDelegatePage(of, listed) : { printed: of.printed, noRoom: [] };
  const unfit = describeUnprintedNotes(of, noRoom);
  const rivals = excluded.proposals.team + excluded.proposals.informals;
  const { team, informals } = excluded.notes;
  return (
    <div className={styles.counts} role="status">
      <p>{message("briefing.dialog.counts", { open: String(isOpen), count: printed.notes, team, informals })}</p>
      {unfit && <p>{unfit}</p>}
      {!isOpen && printed.proposals + rivals > 0 && (
        <p>{message("briefing.dialog.proposals", { count: printed.proposals, left: rivals })}</p>
      )}
      {describeWithheldDetails(excluded.within).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {excluded.hidden > 0 && <p>{message("left.hidden", { notes: excluded.hidden })}</p>}
    </div>
  );
}

/** Offers to disclose the user's own items that are left out because they are for the team. */
function DiscloseButton() {
  const workspace = useWorkspace();
  useSignal(useDossier().version);
  const isNeeded = listItemsToMakePublic(workspace).length > 0;
  // Once nothing is left, the button disappears, and with it the focus that the dialog has given back.
  useEffect(() => (isNeeded ? keepFocus : undefined), [isNeeded]);
  return (
    isNeeded && (
      <p>
        <Button onPress={() => (workspace.viewState.dialog.value = MAKE_NOTES_PUBLIC_DIALOG)}>
          {message("command.disclose")}
        </Button>
      </p>
    )
  );
}

function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById(BRIEFING_EXPORT_BUTTON_ID)?.focus();
  });
}

/** How long it takes to read a submission out, compared with the time allowed. */
function Length({ plan, change, made }: BriefingPlanProps & { readonly made: CollectedBriefing }) {
  const count = countSpokenWordsOfSubmission(
    buildSubmissionLayoutData({ ...toBriefingInput(made.content), settings: { introduction: plan.introduction } }),
  );
  const minutes = Math.ceil((2 * count) / SPOKEN_WORDS_PER_MINUTE) / 2;
  return (
    <div className={styles.length} data-over={minutes > plan.minutes || undefined}>
      <p role="status">{message("briefing.length", { count, minutes, rate: SPOKEN_WORDS_PER_MINUTE })}</p>
      <SelectField
        label={message("briefing.minutes")}
        options={[1, 2, 3, 5, 7, 10, 15].map((each) => ({
          id: `${each}`,
          name: message("briefing.minutes.of", { count: each }),
        }))}
        value={`${plan.minutes}`}
        onChange={(each) => change({ minutes: Number(each) })}
      />
      {minutes > plan.minutes && <p className={styles.over}>{message("briefing.length.over")}</p>}
    </div>
  );
}
