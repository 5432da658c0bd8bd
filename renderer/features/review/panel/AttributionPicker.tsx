import { memo } from "react";
import { describeAttribution, describeAttributionDoubts } from "#shared/attributions/describeAttribution.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { listReviewAttributions, type ReviewAttribution } from "#renderer/workspace/queries/reviewAttributions.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { useRenderStage } from "#renderer/parts/behaviour/useRenderStage.ts";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";
import type { ReviewWindowState } from "../reviewWindowState.ts";
import { FileMarkupCheckbox } from "./FileMarkupPicker.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../review.module.css";

/**
 * What the draft says of delegations, to take as proposals and positions: the certain ones first, all at once or one by
 * one, then the doubtful ones with the reason. None is taken unless it is ticked.
 */
export function AttributionPicker({ bench }: { readonly bench: ReviewWindowState }) {
  const reading = useRepairedDraft(bench.review);
  const all = listReviewAttributions(useWorkspace(), reading);
  if (all.length === 0) return null;
  const addressOf = (at: number) => reading.draft.provisions[at]?.address ?? "";
  const certain = all.filter(({ attribution }) => attribution.doubts.length === 0);
  const doubtful = all.filter(({ attribution }) => attribution.doubts.length > 0);
  return (
    <section className={styles.attributions}>
      <h3>{message("review.attributions", { count: all.length })}</h3>
      <p className={partsStyles.hint}>{message("review.attributions.what")}</p>
      {certain.length > 0 && <TickAll review={bench.review} certain={certain} />}
      <AttributionList bench={bench} list={certain} addressOf={addressOf} />
      {doubtful.length > 0 && <h4>{message("review.attributions.doubtful", { count: doubtful.length })}</h4>}
      <AttributionList bench={bench} list={doubtful} addressOf={addressOf} />
    </section>
  );
}

interface TickAllProps {
  readonly review: DraftReview;
  readonly certain: readonly ReviewAttribution[];
}

/** Ticks all that are certain, or none of them. */
function TickAll({ review, certain }: TickAllProps) {
  const ticks = useSignal(review.ticks);
  const names = certain.map(({ tick }) => tick);
  return (
    <CheckboxField isSelected={names.every((name) => ticks.has(name))} onChange={(on) => review.setTicks(names, on)}>
      {message("review.attributions.certain", { count: certain.length })}
    </CheckboxField>
  );
}

/** How many attributions are drawn at once; a compilation may have some at each paragraph. */
const AT_ONCE = 25;

interface AttributionListProps {
  readonly bench: ReviewWindowState;
  readonly list: readonly ReviewAttribution[];
  readonly addressOf: (provision: number) => string;
}

function AttributionList({ bench, list, addressOf }: AttributionListProps) {
  const drawn = AT_ONCE * (1 + useRenderStage(Math.max(0, Math.ceil(list.length / AT_ONCE) - 1)));
  if (list.length === 0) return null;
  return (
    <ul>
      {list.slice(0, drawn).map((each) => {
        const at = each.attribution.printedAt.provision;
        return <AttributionItem key={each.tick} bench={bench} {...each} at={at} address={addressOf(at)} />;
      })}
    </ul>
  );
}

interface AttributionItemProps extends ReviewAttribution {
  readonly bench: ReviewWindowState;
  /** The provision at which it is printed, and its address. */
  readonly at: number;
  readonly address: string;
}

const AttributionItem = memo(function AttributionItem({ bench, attribution, tick, at, address }: AttributionItemProps) {
  const { printed, doubts, form } = attribution;
  const isElsewhere = form !== "bracket" && form !== "parenthesis";
  return (
    <li>
      <div className={styles.found}>
        <FileMarkupCheckbox review={bench.review} name={tick}>
          {describeAttribution(attribution)}
        </FileMarkupCheckbox>
        <button type="button" className={styles.place} dir="ltr" onClick={() => bench.goTo(at)}>
          {address}
        </button>
      </div>
      {doubts.length > 0 && <p>{describeAttributionDoubts(attribution)}</p>}
      {(doubts.length > 0 || isElsewhere) && <p dir="auto">{message("review.attributions.printed", { printed })}</p>}
    </li>
  );
});
