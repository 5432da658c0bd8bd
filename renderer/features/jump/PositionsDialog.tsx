import { useState } from "react";
import { SIGNS } from "../../../shared/acts/capture/grammar.ts";
import { retractPosition } from "../../../shared/acts/position.ts";
import type { Position, Stand } from "../../../shared/ledger/entries/position.ts";
import { message } from "../../../shared/messages/messages.ts";
import { erasablePosition } from "../../desk/asked/erasable.ts";
import { useCell } from "../../desk/base/cell.ts";
import { useDesk, useDossier, useLedger } from "../../desk/context.ts";
import { spell } from "../../desk/keys/chord.ts";
import type { Holdings } from "../../desk/standing/held.ts";
import { heldBy, nameOf, when } from "../../desk/words/wording.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { POSITIONS_DIALOG } from "../../text/holdings.ts";

const NOTHING = { now: null, watch: () => () => undefined };

/** What is held of the provision with the caret: by whom it was noted, when, and how one knows. */
export function PositionsDialog() {
  const desk = useDesk();
  const held = useCell(useCell(desk.dossier)?.held ?? NOTHING);
  return useCell(desk.place.dialog) === POSITIONS_DIALOG && held ? <Dialogue held={held} /> : null;
}

function Dialogue({ held }: { readonly held: Holdings }) {
  const { place } = useDesk();
  const [index] = useState(place.caret.now);
  const stands = useCell(held.all).get(index)?.stands ?? [];
  const close = () => place.dialog.set(null);
  const { address } = held.text.draft.provisions[index]!;
  return (
    <Dialog wide title={message("positions.title", { address })} onClose={close}>
      {stands.length === 0 && <p>{message("positions.none", { key: spell("Mod+KeyK") })}</p>}
      <ul className="stands">
        {stands.map((stand) => (
          <StandOf key={stand.key} stand={stand} />
        ))}
      </ul>
      <div className="actions">
        <Button autoFocus onPress={close}>
          {message("positions.close")}
        </Button>
      </div>
    </Dialog>
  );
}

function StandOf({ stand: { positions, conflict } }: { readonly stand: Stand }) {
  return (
    <li data-apart={conflict || undefined}>
      <h3>{positions[0]!.body.delegation.name}</h3>
      {conflict && <p className="apart">{message("positions.apart")}</p>}
      <ol>
        {positions.map((position) => (
          <PositionOf key={position.id} position={position} />
        ))}
      </ol>
    </li>
  );
}

function PositionOf({ position }: { readonly position: Position }) {
  const desk = useDesk();
  const ledger = useLedger();
  const { seat } = useDossier();
  const { id, author, at, body } = position;
  const erasing = erasablePosition(desk, position);
  const proposed = body.proposal && ledger.proposal(body.proposal)?.body.wording.new;
  const about = proposed
    ? message("positions.proposal", { words: proposed })
    : body.anchor.quote && message("positions.words", { words: body.anchor.quote.exact });
  const parts = [
    body.meeting && ledger.meeting(body.meeting)?.body.name,
    body.track,
    body.basis && [message(`basis.${body.basis.how}`), body.basis.clock].filter(Boolean).join(" "),
    message("positions.by", { who: nameOf(ledger, author), when: when(at) }),
  ];
  return (
    <li>
      <b className="sign" data-stance={body.stance} aria-hidden="true">
        {SIGNS[body.stance]}
      </b>
      <div>
        <p>{[heldBy(body), about].filter(Boolean).join(" ")}</p>
        {body.comment && <p dir="auto">{body.comment}</p>}
        <p className="meta">
          {parts.filter(Boolean).join(" · ")}{" "}
          <span className="confidentiality">{message(`confidentiality.${body.confidentiality}`)}</span>
        </p>
      </div>
      {seat && desk.me?.member === author && desk.me.role !== "reader" && (
        <Button
          look="quiet"
          aria-label={message("positions.retract-which", { name: body.delegation.name, held: heldBy(body) })}
          onPress={() => void desk.say(retractPosition(ledger, desk.me, id))}
        >
          {message("positions.retract")}
        </Button>
      )}
      {seat && erasing.length > 0 && (
        <Button
          look="quiet"
          aria-label={message("positions.erase-which", { name: body.delegation.name, held: heldBy(body) })}
          onPress={() => desk.place.askErase(erasing)}
        >
          {message("positions.erase")}
        </Button>
      )}
    </li>
  );
}
