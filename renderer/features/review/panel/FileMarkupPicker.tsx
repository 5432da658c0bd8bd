import { memo } from "react";
import { TRACKED_CHANGE_MODES } from "#shared/import/sourceLines.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal, useSignalSelector } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { type DraftReview, reviewTickNameOf } from "#renderer/workspace/incoming/draftReview.ts";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { useRenderStage } from "#renderer/parts/behaviour/useRenderStage.ts";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";
import { rereadDraft } from "../rereadDraft.ts";
import type { ReviewWindowState } from "../reviewWindowState.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../review.module.css";

/**
 * What the file holds besides its text: tracked changes, comments, statuses. None of it is taken unless it is ticked.
 */
export function FileMarkupPicker({ bench }: { readonly bench: ReviewWindowState }) {
  const { review } = bench;
  const { changes, remarks, statuses, draft } = useRepairedDraft(review);
  return (
    <>
      {changes.length > 0 && (
        <section>
          <h3>{message("review.changes", { count: changes.length })}</h3>
          <Views review={review} />
          <Authors review={review} what="changes" found={changes} />
        </section>
      )}
      {remarks.length > 0 && (
        <section>
          <h3>{message("review.remarks", { count: remarks.length })}</h3>
          <Authors review={review} what="remarks" found={remarks} />
        </section>
      )}
      {statuses.length > 0 && (
        <section>
          <h3>{message("review.statuses", { count: statuses.length })}</h3>
          <Statuses key={statuses.length} bench={bench} draft={draft} statuses={statuses} />
        </section>
      )}
    </>
  );
}

/** How many printed statuses are drawn at once; a draft may have one at each paragraph. */
const AT_ONCE = 25;

function Statuses({
  bench,
  draft,
  statuses,
}: { readonly bench: ReviewWindowState } & Pick<ImportedDraft, "draft" | "statuses">) {
  const drawn = AT_ONCE * (1 + useRenderStage(Math.ceil(statuses.length / AT_ONCE) - 1));
  return statuses
    .slice(0, drawn)
    .map(({ provision, status }, i) => (
      <Status
        key={i}
        bench={bench}
        which={i}
        at={provision}
        address={draft.provisions[provision]?.address}
        {...{ status }}
      />
    ));
}

interface StatusProps {
  readonly bench: ReviewWindowState;
  readonly which: number;
  readonly status: ImportedDraft["statuses"][number]["status"];
  readonly at: number;
  readonly address: string | undefined;
}

const Status = memo(function Status({ bench, which, status, at, address }: StatusProps) {
  return (
    <div className={styles.found}>
      <FileMarkupCheckbox review={bench.review} name={reviewTickNameOf("status", which)}>
        {message("review.status", { status })}
      </FileMarkupCheckbox>
      <button type="button" className={styles.place} dir="ltr" onClick={() => bench.goTo(at)}>
        {address}
      </button>
    </div>
  );
});

/** A choice of how tracked changes are read. Another choice reads the file again. */
function Views({ review }: { readonly review: DraftReview }) {
  const workspace = useWorkspace();
  const view = useSignal(review.view);
  const { now } = useSignal(review.steps);
  return (
    <>
      <SegmentedControl
        bare
        isDisabled={now > 0}
        label={message("review.view")}
        segments={TRACKED_CHANGE_MODES.map((id) => ({ id, name: message(`review.view.${id}`) }))}
        value={view}
        onChange={(changes) => void rereadDraft(workspace, review, { changes })}
      />
      {now > 0 && <p className={partsStyles.hint}>{message("review.view.repaired")}</p>}
    </>
  );
}

interface AuthorsProps {
  readonly review: DraftReview;
  readonly what: "changes" | "remarks";
  readonly found: ImportedDraft["changes"] | ImportedDraft["remarks"];
}

/** A checkbox for each author, whose changes or comments become proposals or notes. */
function Authors({ review, what, found }: AuthorsProps) {
  const counts = new Map<string, number>();
  for (const { author } of found) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].map(([author, count]) => (
    <FileMarkupCheckbox key={author} review={review} name={reviewTickNameOf(what, author)}>
      {message(`review.${what}.by`, { author: author || message("review.nobody"), count })}
    </FileMarkupCheckbox>
  ));
}

/** A checkbox for one thing of the file, ticked if it is to be taken. */
export function FileMarkupCheckbox({
  review,
  name,
  children,
}: {
  readonly review: DraftReview;
  readonly name: string;
  readonly children: string;
}) {
  const isTicked = useSignalSelector(review.ticks, (ticks) => ticks.has(name));
  return (
    <CheckboxField isSelected={isTicked} onChange={(on) => review.setTick(name, on)}>
      {children}
    </CheckboxField>
  );
}
