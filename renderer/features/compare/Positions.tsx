import type { Anchor } from "../../../shared/anchor/anchor.ts";
import { SIGNS } from "../../../shared/acts/capture/grammar.ts";
import { isRefusal } from "../../../shared/base/result.ts";
import type { Applied } from "../../../shared/ledger/positions.ts";
import { takenOn, takenOnPlace } from "../../../shared/ledger/takenOn.ts";
import { message } from "../../../shared/messages/messages.ts";
import { placing, type Saying } from "../../desk/asked/placing.ts";
import { useDesk, useLedger } from "../../desk/context.ts";
import { addressOf } from "../../desk/standing/around.ts";
import { heldBy } from "../../desk/words/wording.ts";
import { Button } from "../../parts/Button.tsx";
import type { Comparison } from "./comparison.ts";
import { positionHeaps, POSITION_HEAPS } from "./positions.ts";

/** The positions that no words of the newer text vouch for, and what can be said of each. None is ever dropped. */
export function Positions({ comparison }: { readonly comparison: Comparison }) {
  const ledger = useLedger();
  const heaps = positionHeaps(ledger, comparison.pair.to.id);
  return POSITION_HEAPS.filter((heap) => heaps.get(heap)!.length > 0).map((heap) => (
    <section key={heap} className="position-heap">
      <h3>{message(`tray.positions.${heap}`, { count: heaps.get(heap)!.length })}</h3>
      <p className="hint">{message(`tray.positions.${heap}.what`)}</p>
      <ul>
        {heaps.get(heap)!.map((applied) => (
          <PositionCard key={applied.of.id} applied={applied} comparison={comparison} />
        ))}
      </ul>
    </section>
  ));
}

interface CardProps {
  readonly applied: Applied;
  readonly comparison: Comparison;
}

function PositionCard({ applied, comparison }: CardProps) {
  const ledger = useLedger();
  const { of: position, anchor, candidates, validity } = applied;
  const { body } = position;
  const { draft } = comparison.pair.to;
  const places = anchor ? [anchor] : candidates;
  return (
    <li className="compared-note compared-position" data-position={position.id}>
      <div className="top">
        <b className="sign" data-stance={body.stance} aria-hidden="true">
          {SIGNS[body.stance]}
        </b>
        <b>{body.delegation.name}</b> <span>{heldBy(body)}</span>
        <span className="where">{takenOnPlace(takenOn(ledger, body.anchor))}</span>
      </div>
      {body.comment && (
        <p className="comment" dir="auto">
          {body.comment}
        </p>
      )}
      {body.anchor.quote && (
        <p className="old-words" dir="auto">
          {message("carried.old-words", { words: body.anchor.quote.exact })}
        </p>
      )}
      <div className="buttons">
        {validity === "discarded" ? (
          <Saying applied={applied} comparison={comparison} says="take-back" at={null} />
        ) : (
          <>
            {places.map((at, i) => (
              <Saying
                key={i}
                applied={applied}
                comparison={comparison}
                says="confirm"
                at={at}
                address={addressOf(draft, at)}
              />
            ))}
            <Saying applied={applied} comparison={comparison} says="discard" at={null} />
          </>
        )}
      </div>
    </li>
  );
}

interface SayingProps extends CardProps {
  readonly says: Extract<Saying, "confirm" | "discard" | "take-back">;
  readonly at: Anchor | null;
  /** Where it is confirmed. */
  readonly address?: string;
}

/** A button that says something of a position, if this member may say it. */
function Saying({ applied, comparison, says, at, address }: SayingProps) {
  const desk = useDesk();
  const act = () => placing(desk, comparison.pair.to.id, applied.of.id, says, at);
  if (isRefusal(act())) return null;
  const { body } = applied.of;
  const label = message("positions.place-which", { says, name: body.delegation.name, held: heldBy(body) });
  return (
    <Button
      look={says === "confirm" ? "plain" : "quiet"}
      aria-label={[label, address].filter(Boolean).join(" ")}
      onPress={() => void desk.say(act())}
    >
      {address === undefined ? message("positions.place", { says }) : message("carried.place-at", { address })}
    </Button>
  );
}
