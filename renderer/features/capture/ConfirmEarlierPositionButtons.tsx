import type { Anchor } from "#shared/anchor/anchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { EntryWithValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import { message } from "#shared/messages/messages.ts";
import { makePlacementAct, type PlacementAction } from "#renderer/workspace/actions/placementActs.ts";
import { confirmPlacementOrAsk } from "#renderer/workspace/actions/confirmPlacementOrAsk.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier } from "#renderer/workspace/context.ts";
import { findAnchorAddress, excerptAroundAnchor } from "#renderer/workspace/textModel/anchorContext.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { describeStance } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { PassageExcerpt } from "#renderer/parts/domain/PassageExcerpt.tsx";
import * as styles from "./capture.module.css";

interface ConfirmingProps {
  readonly applied: EntryWithValidityInText;
}

/**
 * Confirms an earlier position for the open text, declares it not applicable, or undoes either. If it is unplaced, each
 * place where it may belong is offered with its words, so that nobody confirms words they do not see.
 */
export function ConfirmEarlierPositionButtons({ applied }: ConfirmingProps) {
  const text = useSignal(useDossier().notes)?.text;
  if (!text) return null;
  const { validity, anchor, candidates } = applied;
  const of = { applied, text };
  switch (validity) {
    case "earlier":
      return (
        <>
          <Say {...of} says="confirm" at={anchor} />
          <Say {...of} says="discard" at={null} />
        </>
      );
    case "unplaced":
      return (
        <>
          {candidates.map((at, i) => (
            <Candidate key={i} {...of} at={at} />
          ))}
          <Say {...of} says="discard" at={null} />
        </>
      );
    case "confirmed":
      return <Say {...of} says="take-back" at={null} />;
    default:
      return null;
  }
}

interface OfText extends ConfirmingProps {
  readonly text: OpenedText;
}

/** A place where a position may belong: the words there, and a button that confirms it for them. */
function Candidate({ applied, text, at }: OfText & { readonly at: Anchor }) {
  const { draft } = text;
  return (
    <div className={styles.candidate}>
      <PassageExcerpt {...excerptAroundAnchor(draft, at)} lang={draft.language} dir={draft.direction} />
      <Say applied={applied} text={text} says="confirm" at={at} address={findAnchorAddress(draft, at)} />
    </div>
  );
}

interface SayProps extends OfText {
  readonly says: Extract<PlacementAction, "confirm" | "discard" | "take-back">;
  readonly at: Anchor | null;
  /** The address at which it is confirmed, if it differs from its present one. */
  readonly address?: string;
}

/** A button that commits a placement of a position; shown if this member may do so. */
function Say({ applied: { entry: position }, text, says, at, address }: SayProps) {
  const workspace = useWorkspace();
  const act = () => makePlacementAct(workspace, text.id, position.id, says, at);
  if (isRefusal(act())) return null;
  const commitAct = () => void workspace.commit(act());
  const { name } = position.body.delegation;
  const held = describeStance(position.body);
  const [words, called] =
    address === undefined
      ? [message("positions.place", { says }), message("positions.place-which", { says, name, held })]
      : [message("carried.place-at", { address }), `${message("carried.place-at", { address })} · ${name} ${held}`];
  return (
    <Button
      look={says === "confirm" ? "plain" : "quiet"}
      aria-label={called}
      onPress={() =>
        says === "confirm" && at ? confirmPlacementOrAsk(workspace, position, at, commitAct) : commitAct()
      }
    >
      {words}
    </Button>
  );
}
