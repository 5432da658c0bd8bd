import { useMemo, useState } from "react";
import { setProfile } from "#shared/acts/team/setProfile.ts";
import { isRefusal } from "#shared/base/result.ts";
import { importReturned, type ReturnedImport } from "#shared/exchange/returned/importReturned.ts";
import { nameOfDraft } from "#shared/ledger/texts/texts.ts";
import { explain, message } from "#shared/messages/messages.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import type { Comments } from "#renderer/desk/incoming/state.ts";
import { choicesOf } from "#renderer/desk/standing/choices.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Check } from "#renderer/parts/Check.tsx";
import { Choice } from "#renderer/parts/Choice.tsx";
import { ConfidentialityChoice } from "#renderer/parts/ConfidentialityChoice.tsx";
import { Dialog } from "#renderer/parts/Dialog.tsx";
import { Field } from "#renderer/parts/Field.tsx";
import { StayOrLeave } from "#renderer/parts/StayOrLeave.tsx";
import { Rows, type RowsProps } from "./Rows.tsx";
import { heapsOf, isTouched, NOTHING_CHOSEN, type Heaps } from "./choosing.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./returned.module.css";

/** What others say in a file, before any of it is brought in. */
export function Bringing({ looked }: { readonly looked: Comments }) {
  const desk = useDesk();
  const ledger = useLedger();
  const { file, review, text, named } = looked;
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [confidentiality, setConfidentiality] = useState<Confidentiality>("team");
  const [reopen, setReopen] = useState(false);
  const [own, setOwn] = useState("");
  const [isLeaving, setLeaving] = useState(false);
  const [isPending, setPending] = useState(false);
  const heaps = useMemo(() => heapsOf(review), [review]);
  const brought = useMemo(
    () => importReturned(ledger, desk.me, review, { ...chosen, confidentiality, reopen }),
    [ledger, desk.me, review, chosen, confidentiality, reopen],
  );
  const isEmpty = isRefusal(brought) || brought.act.statements.length === 0;
  const close = () => desk.incoming.dismiss();
  const leave = () => (isTouched(chosen) ? setLeaving(true) : close());
  const go = async () => {
    if (isRefusal(brought) || isPending) return;
    setPending(true);
    if (desk.isUnnamed && own.trim()) await desk.say(setProfile(ledger, desk.me, own));
    const records = await desk.say(brought.act);
    setPending(false);
    if (!records) return;
    desk.notices.tell("returned.brought", countsOf(brought));
    brought.refused.forEach((refusal) => desk.notices.refused(refusal));
    close();
  };
  const isReopening = heaps.changed.some(({ differs }) => differs.state === "open");
  const target = { id: named ?? text, draft: ledger.draft(named ?? text)! };
  return (
    <Dialog title={message("returned.title", { name: file.name })} onClose={leave} wide>
      <AboutText looked={looked} />
      <List heaps={heaps} chosen={chosen} change={setChosen} text={target} />
      {isReopening && (
        <Check isSelected={reopen} onChange={setReopen}>
          {message("returned.reopen")}
        </Check>
      )}
      {heaps.fresh.length + heaps.unsure.length > 0 && (
        <ConfidentialityChoice
          label={message("returned.confidentiality")}
          value={confidentiality}
          onChange={setConfidentiality}
        />
      )}
      {desk.isUnnamed && (
        <Field label={message("name.label")} hint={message("name.hint")} value={own} onChange={setOwn} />
      )}
      <p role="status" className={isRefusal(brought) ? partsStyles.why : ""}>
        {isRefusal(brought) ? explain(brought) : message("returned.would", countsOf(brought))}
      </p>
      <div className={partsStyles.actions}>
        <Button onPress={leave} autoFocus={isEmpty}>
          {message("dialog.cancel")}
        </Button>
        <Button
          look="primary"
          autoFocus={!isEmpty}
          isDisabled={isEmpty}
          isPending={isPending}
          onPress={() => void go()}
        >
          {message("returned.go")}
        </Button>
      </div>
      {isLeaving && (
        <StayOrLeave
          title={message("returned.leaving")}
          what={message("returned.leaving.what")}
          onStay={() => setLeaving(false)}
          onLeave={close}
        />
      )}
    </Dialog>
  );
}

interface ListProps extends Pick<RowsProps, "chosen" | "change" | "text"> {
  readonly heaps: Heaps;
}

/** All that the file says, by what has to be decided about it. */
function List({ heaps, ...rows }: ListProps) {
  const { fresh, changed, unsure, gone, same } = heaps;
  return (
    <div className={styles.bringing} tabIndex={0} role="group" aria-label={message("returned.list")}>
      <Rows title={message("returned.fresh", { count: fresh.length })} rows={fresh} {...rows} />
      <Rows title={message("returned.changed", { count: changed.length })} rows={changed} {...rows} />
      <Rows
        title={message("returned.unsure", { count: unsure.length })}
        hint={message("returned.unsure.what")}
        rows={unsure}
        {...rows}
      />
      <Rows
        title={message("returned.gone", { count: gone.length })}
        hint={message("returned.gone.what")}
        rows={gone}
        {...rows}
      />
      {same > 0 && <p className={partsStyles.hint}>{message("returned.same", { count: same })}</p>}
    </div>
  );
}

function countsOf({ notes, replies, comments, states, proposals }: ReturnedImport) {
  return { notes, replies, changes: comments + states, proposals };
}

/** The text that the file is about: as it says itself, or as one chooses. */
function AboutText({ looked: { text, named } }: { readonly looked: Comments }) {
  const desk = useDesk();
  const ledger = useLedger();
  if (named !== null)
    return <p className={partsStyles.hint}>{message("returned.names", { text: nameOfDraft(ledger, named) })}</p>;
  const choices = choicesOf(ledger);
  if (choices.length < 2) return null;
  return (
    <Choice
      label={message("returned.text")}
      options={choices.map(({ id, title, name, description }) => ({
        id,
        name,
        note: [title, description].filter(Boolean).join(" · "),
      }))}
      value={text}
      onChange={(id) => void desk.incoming.documents.readOn(id)}
    />
  );
}
