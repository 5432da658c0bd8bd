import { useMemo, useState, type KeyboardEvent } from "react";
import { Input, Label, ListBox, ListBoxItem, TextField } from "react-aria-components";
import {
  retractAgreedLanguageOriginAct,
  addAgreedLanguageOriginAct,
} from "#shared/acts/negotiation/agreedLanguageOrigins.ts";
import { isRefusal } from "#shared/base/result.ts";
import { findProvisionAtTypedAddress } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import {
  listAgreedLanguageOrigins,
  suggestReferenceProvisions,
  type ReferenceProvision,
  type PlacedAgreedLanguageOrigin,
} from "#shared/ledger/queries/agreedLanguageOrigins.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import type { ProvisionWithCaret } from "./provisionWithCaret.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./origins.module.css";

interface OriginsProps {
  readonly here: ProvisionWithCaret;
  readonly close: () => void;
}

/** The origin of the language of the provision with the caret. */
export function AgreedLanguageOriginsDialog({ here: begun, close }: OriginsProps) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  useSignal(useDossier().version);
  // Records that arrive while the dialog is open do not change what the user is reading.
  const [here] = useState(begun);
  const suggested = useMemo(() => suggestReferenceProvisions(ledger, here.text.id, here.index), [ledger, here]);
  const said = listAgreedLanguageOrigins(ledger, here.text.id).filter(({ provision }) => provision === here.index);
  const open = suggested.filter(({ draft, eId }) => !said.some(({ from }) => from.draft === draft && from.eId === eId));
  const say = (from: Pick<ReferenceProvision, "draft" | "eId">) => {
    const at = { draft: here.text.id, provision: here.eId };
    const committing = workspace.commit(
      addAgreedLanguageOriginAct(ledger, workspace.me, { at, from: { draft: from.draft, provision: from.eId } }),
    );
    // A suggestion that was accepted leaves the list, so "Close" gets the focus: another Enter closes and undoes
    // nothing.
    void committing.then((made) => made && requestAnimationFrame(focusClose));
  };
  return (
    <Dialog wide title={message("origin.title", { address: here.address })} onClose={close}>
      <div className={styles.origins}>
        {said.length === 0 && <p className={partsStyles.hint}>{message("origin.none-here")}</p>}
        {said.map((each) => (
          <Source key={each.origin.id} here={here} said={each} />
        ))}
        {workspace.refusalToSay("origin") === null && (
          <>
            {(open.length > 0 || said.length === 0) && <Suggestions here={here} suggested={open} say={say} />}
            <Typed say={say} />
          </>
        )}
      </div>
      <div className={partsStyles.actions}>
        <Button onPress={close}>{message("compare.close")}</Button>
      </div>
    </Dialog>
  );
}

function focusClose(): void {
  document.querySelector<HTMLElement>(`.${styles.origins} + .${partsStyles.actions} button`)?.focus();
}

/** A source that a member named: its citation, and the provision as a redline against it. */
function Source({
  here,
  said: { origin, from },
}: {
  readonly here: ProvisionWithCaret;
  readonly said: PlacedAgreedLanguageOrigin;
}) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { draft } = here.text;
  const isMine = workspace.me?.member === origin.author;
  return (
    <section className={styles.origin} aria-label={message("origin.redline", { from: from.citation })}>
      <h3>
        {message("origin.said", { from: from.citation, who: memberNameOf(ledger, origin.author) })}{" "}
        <span className={chipsStyles.confidentiality}>{message(`confidentiality.${origin.body.confidentiality}`)}</span>
        {isMine && (
          <Button
            look="quiet"
            onPress={() => void workspace.commit(retractAgreedLanguageOriginAct(ledger, workspace.me, origin.id))}
          >
            {message("origin.take-back")}
          </Button>
        )}
      </h3>
      <Redline before={from.words} after={here.words} lang={draft.language} dir={draft.direction} />
      {origin.body.comment && <p dir="auto">{origin.body.comment}</p>}
    </section>
  );
}

interface SuggestionsProps {
  readonly here: ProvisionWithCaret;
  readonly suggested: ReturnType<typeof suggestReferenceProvisions>;
  readonly say: (from: ReferenceProvision) => void;
}

/** Similar provisions, the best first: arrows show each as a redline, Enter records it as the origin. */
function Suggestions({ here, suggested, say }: SuggestionsProps) {
  const [selected, select] = useState<string | null>(null);
  const { draft } = here.text;
  const idOf = ({ draft, eId }: ReferenceProvision) => `${draft} ${eId}`;
  if (suggested.length === 0) return <p className={partsStyles.hint}>{message("origin.suggest.none")}</p>;
  const shown = suggested.find((each) => idOf(each) === selected) ?? suggested[0]!;
  return (
    <section>
      <h3>{message("origin.suggestions")}</h3>
      <p className={partsStyles.hint}>
        {message("origin.suggestions.hint")} <LearnMoreButton section="agreed-language" />
      </p>
      <ListBox
        autoFocus="first"
        className={`${listsStyles.list} ${listsStyles.noteList}`}
        aria-label={message("origin.suggestions")}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[idOf(shown)]}
        onSelectionChange={(keys) => {
          const [key] = keys as Set<string>;
          if (key !== undefined) select(key);
        }}
        onAction={(key) => {
          const from = suggested.find((each) => idOf(each) === key);
          if (from) say(from);
        }}
      >
        {suggested.map((each) => (
          <ListBoxItem key={idOf(each)} id={idOf(each)} textValue={each.citation}>
            <span slot="label">
              <b>{message("origin.suggested", { from: each.citation, likeness: each.likeness })}</b>
            </span>
            <span slot="description" lang={draft.language} dir={draft.direction}>
              {each.words.slice(0, 120)}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
      <div
        className={styles.originPreview}
        role="region"
        tabIndex={0}
        aria-label={message("origin.redline", { from: shown.citation })}
      >
        <Redline before={shown.words} after={here.words} lang={draft.language} dir={draft.direction} />
      </div>
    </section>
  );
}

/** A field for naming a source: "UNTOC 18(21)". */
function Typed({ say }: { readonly say: (from: { readonly draft: string; readonly eId: string }) => void }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const [typed, type] = useState("");
  const go = () => {
    const found = workspace.notifications.valueOrNotify(findProvisionAtTypedAddress(ledger, typed));
    if (!found || isRefusal(found)) return;
    say({ draft: found.id, eId: found.draft.provisions[found.index]!.eId });
    type("");
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || typed.trim() === "") return;
    event.preventDefault();
    go();
  };
  return (
    <div className={styles.originTyped}>
      <TextField className={partsStyles.field} value={typed} onChange={type} onKeyDown={onKey} autoComplete="off">
        <Label>{message("origin.typed")}</Label>
        <Input dir="ltr" placeholder={message("origin.typed.placeholder")} />
      </TextField>
      <Button isDisabled={typed.trim() === ""} onPress={go}>
        {message("origin.say")}
      </Button>
    </div>
  );
}
