import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { isRefusal, type Outcome, type Refusal } from "../../../shared/base/result.ts";
import { titleOf } from "../../../shared/host/card.ts";
import type { HeldDossier } from "../../../shared/host/host.ts";
import { explain, message } from "../../../shared/messages/messages.ts";
import { deleteHere, lossOf, type Loss } from "../../desk/asked/leaving.ts";
import { useDesk } from "../../desk/context.ts";
import type { Desk } from "../../desk/desk.ts";
import { when } from "../../desk/words/wording.ts";
import { Button } from "../../parts/Button.tsx";
import { Check } from "../../parts/Check.tsx";
import { Field } from "../../parts/Field.tsx";

interface LeavingProps {
  readonly of: readonly HeldDossier[];
  readonly isTravel?: boolean;
  readonly back: () => void;
}

type Losses = ReadonlyMap<string, Outcome<Loss>>;

/** Deletes dossiers from this machine: first it shows what nobody else has, then a word has to be typed. */
export function Leaving({ of, isTravel = false, back }: LeavingProps) {
  const desk = useDesk();
  const losses = useLosses(of);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(of.map(({ id }) => id)));
  const [typed, setTyped] = useState("");
  const [why, setWhy] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const word = message("delete.word");
  const picked = of.filter(({ id }) => chosen.has(id));
  const isKnown = picked.every(({ id }) => losses.has(id));
  const isStopped = isTravel && picked.some(({ id }) => holdsSheet(losses.get(id)));
  const mayGo = picked.length > 0 && isKnown && !isStopped && typed.trim().toLowerCase() === word.toLowerCase();
  const go = async () => {
    setBusy(true);
    const done = await leave(desk, picked, isTravel && picked.length === of.length);
    setBusy(false);
    if (isRefusal(done)) return setWhy(done);
    desk.notices.tell(isTravel ? "travel.done" : "delete.done");
    back();
  };
  return (
    <Form
      className="stacked"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayGo && !busy) void go();
      }}
    >
      <p>{message(isTravel ? "travel.what" : "delete.what")}</p>
      <ul className="leaving">
        {of.map((each) => (
          <li key={each.id}>
            {isTravel ? (
              <Check
                isSelected={chosen.has(each.id)}
                onChange={(on) =>
                  setChosen(new Set([...chosen].filter((id) => id !== each.id).concat(on ? each.id : [])))
                }
              >
                <strong>{titleOf(each)}</strong>
              </Check>
            ) : (
              <strong>{titleOf(each)}</strong>
            )}
            <LossOf loss={losses.get(each.id)} isTravel={isTravel} />
          </li>
        ))}
      </ul>
      <p className="hint">{message("delete.traces")}</p>
      <Field
        autoFocus
        label={message("delete.type", { word })}
        value={typed}
        onChange={setTyped}
        isDisabled={!isKnown || isStopped}
      />
      {why && (
        <p role="alert" className="loss">
          {explain(why)}
        </p>
      )}
      <div className="actions">
        <Button isDisabled={busy} onPress={back}>
          {message("dialog.cancel")}
        </Button>
        <Button type="submit" look="primary" isDisabled={!mayGo || busy}>
          {message(busy ? "delete.working" : isTravel ? "travel.go" : "delete.for-good")}
        </Button>
      </div>
    </Form>
  );
}

/** What would be lost of one dossier, line by line; the worst first. */
function LossOf({ loss, isTravel }: { readonly loss: Outcome<Loss> | undefined; readonly isTravel: boolean }) {
  if (!loss) return <p className="hint">{message("loss.looking")}</p>;
  if (isRefusal(loss)) return <p className="loss">{message("loss.unknown", { reason: explain(loss) })}</p>;
  const { records, hub, by, mine, unfinished, sheet } = loss;
  const who = by.map(({ name, at }) => message("loss.who", { name, when: when(at) })).join(message("list.comma"));
  return (
    <ul>
      {sheet && <li className="loss">{message(isTravel ? "loss.sheet.stop" : "loss.sheet")}</li>}
      {records > 0 && <li className="loss">{message("loss.records", { count: records })}</li>}
      {mine > 0 && <li className="loss">{message("loss.mine", { count: mine })}</li>}
      {unfinished > 0 && <li className="loss">{message("loss.unfinished", { count: unfinished })}</li>}
      {records === 0 && <li className="held-elsewhere">{message("loss.none")}</li>}
      {hub && <li>{message("loss.hub", { hub })}</li>}
      {who && <li>{message("loss.by", { who })}</li>}
    </ul>
  );
}

const holdsSheet = (loss: Outcome<Loss> | undefined): boolean => loss !== undefined && !isRefusal(loss) && loss.sheet;

/** Looks into each dossier, one after the other. */
function useLosses(of: readonly HeldDossier[]): Losses {
  const desk = useDesk();
  const [losses, set] = useState<Losses>(new Map());
  const ids = of.map(({ id }) => id).join(" ");
  useEffect(() => {
    let gone = false;
    void (async () => {
      for (const id of ids.split(" ")) {
        const loss = await lossOf(desk, id);
        if (gone) return;
        set((before) => new Map(before).set(id, loss));
      }
    })();
    return () => {
      gone = true;
    };
  }, [desk, ids]);
  return losses;
}

async function leave(desk: Desk, of: readonly HeldDossier[], isAll: boolean): Promise<Outcome<true>> {
  for (const { id } of of) {
    const gone = await deleteHere(desk, id);
    if (isRefusal(gone)) return gone;
  }
  return isAll ? desk.host.dossiers.wipe() : true;
}
