import { useState } from "react";
import { Form } from "react-aria-components";
import { isRefusal } from "#shared/base/result.ts";
import { explain, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import type { Link } from "#renderer/desk/hub/link.ts";
import type { Own } from "#renderer/desk/own/own.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Field } from "#renderer/parts/Field.tsx";
import { StepLine } from "./StepLine.tsx";
import { onlyHub, originOf, outOfReach } from "./origin.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

/** The team's hub: named once, and everything here goes there. */
export function Hub({ own }: { readonly own: Own }) {
  const desk = useDesk();
  const dossier = useDossier();
  const url = useSignal(own.hub)?.url;
  const link = useSignal(dossier.hub.link);
  const [typed, setTyped] = useState(onlyHub(desk));
  const { notices } = desk;
  const share = async (address: string) => notices.valueOf(await dossier.hub.share(address), "share");
  const begin = () => {
    notices.tries("share");
    const origin = originOf(typed);
    if (isRefusal(origin)) return notices.refused(origin, "share");
    const elsewhere = outOfReach(desk, origin, "hub.elsewhere");
    if (elsewhere) notices.refused(elsewhere, "share");
    else void share(origin);
  };
  return (
    <section>
      <h2>{message("team.hub")}</h2>
      <p className={partsStyles.hint}>{message("team.hub.what")}</p>
      {url ? (
        <>
          <div className={formsStyles.oneLine}>
            <p>
              <strong>{url}</strong> <StepLine />
            </p>
            <Button onPress={() => void share("")}>{message("team.hub.leave")}</Button>
          </div>
          {link && <Far link={link} hub={url} />}
          {link && <Filling link={link} />}
          {link && <Phrase link={link} />}
        </>
      ) : (
        <Form
          className={formsStyles.oneLine}
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <Field label={message("team.hub.address")} value={typed} onChange={setTyped} placeholder="https://" />
          <Button type="submit" look="primary">
            {message("team.hub.share")}
          </Button>
        </Form>
      )}
    </section>
  );
}

/** What to do where the hub does not answer: its address may be the wrong one. */
function Far({ link, hub }: { readonly link: Link; readonly hub: string }) {
  const { state } = useSignal(link.step);
  return state === "offline" && <p className={partsStyles.hint}>{message("link.out-of-reach", { hub })}</p>;
}

/** Says that the room which the hub has for the dossier becomes little. */
function Filling({ link }: { readonly link: Link }) {
  const filling = useSignal(link.filling);
  return filling && <p className={partsStyles.hint}>{explain(filling)}</p>;
}

/** Asks for the passphrase of a hub that takes new dossiers only with one. */
function Phrase({ link }: { readonly link: Link }) {
  const desk = useDesk();
  const dossier = useDossier();
  const step = useSignal(link.step);
  const [typed, setTyped] = useState("");
  const isAsked = step.state === "refused" && /^hub\.phrase-/.test(step.refusal.code);
  if (!isAsked) return null;
  return (
    <Form
      className={formsStyles.oneLine}
      onSubmit={(event) => {
        event.preventDefault();
        desk.notices.tries("share");
        void dossier.hub.publishWith(typed).then((done) => desk.notices.valueOf(done, "share"));
      }}
    >
      <Field label={message("hub.phrase")} type="password" value={typed} onChange={setTyped} isRequired autoFocus />
      <Button type="submit" look="primary">
        {message("team.hub.share")}
      </Button>
    </Form>
  );
}
