import { message } from "#shared/messages/messages.ts";
import type { CarriedNote } from "#shared/ledger/placement/carriedNotes.ts";
import { placementCandidatesOf, type ComparisonPosition } from "#renderer/workspace/comparison/comparisonState.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { findAnchorAddress, excerptAroundAnchor } from "#renderer/workspace/textModel/anchorContext.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { PassageExcerpt } from "#renderer/parts/domain/PassageExcerpt.tsx";
import { canPlaceNote, commitNotePlacement } from "../compareCommands.ts";
import type { ComparisonModel } from "../comparisonModel.ts";
import * as styles from "../compare.module.css";

interface CandidatesProps {
  readonly note: CarriedNote;
  readonly comparison: ComparisonModel;
  readonly at: ComparisonPosition | null;
}

/** The places where a note may belong, the best first; the chosen one is marked. */
export function PlacementCandidateList({ note, comparison, at: position }: CandidatesProps) {
  const workspace = useWorkspace();
  const { draft } = comparison.pair.to;
  const isAllowed = canPlaceNote(workspace, comparison, note);
  return (
    <ol className={styles.candidates} aria-label={message("carried.candidates")}>
      {placementCandidatesOf(note).map((anchor, i) => (
        <li key={i} data-chosen={position?.candidate === i + 1 || undefined}>
          <PassageExcerpt
            {...excerptAroundAnchor(draft, anchor)}
            address={findAnchorAddress(draft, anchor)}
            lang={draft.language}
            dir={draft.direction}
          />
          {isAllowed && (
            <Button
              aria-label={message("carried.place-at", { address: findAnchorAddress(draft, anchor) })}
              onPress={() => commitNotePlacement(workspace, comparison, note, "confirm", anchor)}
            >
              {message("carried.place")}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
