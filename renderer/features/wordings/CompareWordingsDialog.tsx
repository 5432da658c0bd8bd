import { useState } from "react";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { computeRedline } from "#shared/draft/redline.ts";
import { message } from "#shared/messages/messages.ts";
import {
  renderWordingsToCompare,
  DRAFT_COMPARABLE_WORDING,
  type ComparableWording,
} from "#renderer/workspace/textModel/comparableWordings.ts";
import { proposalOriginLabel, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { WordingsSideBySide } from "./WordingsSideBySide.tsx";
import type { ComparableWordings } from "./comparableWordings.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./wordings.module.css";

type As = "redline" | "sides";

interface CompareProps {
  readonly here: ComparableWordings;
  readonly close: () => void;
}

/** Two wordings compared word by word: proposals, states of floor text, the draft's own wording. */
export function CompareWordingsDialog({ here: begun, close }: CompareProps) {
  // Records that arrive while the dialog is open do not change what the user is reading.
  const [{ draft, address, rivals, one, other }] = useState(begun);
  const [ids, setIds] = useState({ one: one.id, other: other.id });
  const [as, setAs] = useState<As>("redline");
  const all = [DRAFT_COMPARABLE_WORDING, ...rivals];
  const chosen = (id: string) => all.find((each) => each.id === id) ?? DRAFT_COMPARABLE_WORDING;
  const [before, after] = renderWordingsToCompare(draft, chosen(ids.one), chosen(ids.other));
  const manner = { lang: draft.language, dir: draft.direction };
  const options = (without: string) =>
    all.filter(({ id }) => id !== without).map((each) => ({ id: each.id, name: labelOf(each) }));
  return (
    <Dialog wide title={message("compare.title", { address })} onClose={close}>
      <div className={styles.compareChoice}>
        <SelectField
          label={message("compare.one")}
          options={options(ids.other)}
          value={ids.one}
          onChange={(id) => setIds({ ...ids, one: id })}
        />
        <SelectField
          label={message("compare.other")}
          options={options(ids.one)}
          value={ids.other}
          onChange={(id) => setIds({ ...ids, other: id })}
        />
      </div>
      <div className={styles.compareManner}>
        <SegmentedControl
          bare
          autoFocus
          label={message("compare.as")}
          segments={(["redline", "sides"] as const).map((id) => ({ id, name: message(`compare.as.${id}`) }))}
          value={as}
          onChange={setAs}
        />
        <Button look="quiet" onPress={() => setIds({ one: ids.other, other: ids.one })}>
          {message("compare.swap")}
        </Button>
      </div>
      <div className={styles.compared} tabIndex={0} role="region" aria-label={message("compare.result")}>
        {before === after && <p className={partsStyles.hint}>{message("compare.same")}</p>}
        {as === "redline" ? (
          <Redline before={before} after={after} {...manner} />
        ) : (
          <WordingsSideBySide
            pieces={computeRedline(before, after)}
            names={[labelOf(chosen(ids.one)), labelOf(chosen(ids.other))]}
            {...manner}
          />
        )}
      </div>
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("compare.close")}</Button>
      </div>
    </Dialog>
  );
}

/** Returns "Proposal by Mexico, Chile", "State 2 of 3 · Floor text by Chair, 11:05", "The draft". */
function labelOf({ body, state, proposal }: ComparableWording): string {
  if (!body) return message("compare.draft");
  const [kind, who] = [proposalOriginLabel({ body }), describeProposers(body.proposers)];
  const label = who ? message("compare.by", { kind, who }) : kind;
  if (!state) return label;
  // The number of the state comes first, because the rest may not fit.
  const which = message("floor.state", { at: state.n, count: proposal!.states.length });
  return message("note.label", {
    kind: which,
    grade: message("compare.state", { label, when: formatTimeOmittingToday(state.at) }),
  });
}
