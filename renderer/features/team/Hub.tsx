import { useState } from "react";
import { Form } from "react-aria-components";
import { message } from "../../../shared/messages/messages.ts";
import { isRefusal, refuse, type Outcome } from "../../../shared/base/result.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Own } from "../../desk/own.ts";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { StepLine } from "./StepLine.tsx";

/** The team's hub: named once, and everything here goes there. */
export function Hub({ own }: { readonly own: Own }) {
  const desk = useDesk();
  const dossier = useDossier();
  const url = useCell(own.hub)?.url;
  const [typed, setTyped] = useState(defaultHub(desk));
  const share = async (address: string) => desk.notices.valueOf(await dossier.share(address));
  return (
    <section>
      <h2>{message("team.hub")}</h2>
      <p className="hint">{message("team.hub.what")}</p>
      {url ? (
        <div className="one-line">
          <p>
            <strong>{url}</strong> <StepLine />
          </p>
          <Button onPress={() => void share("")}>{message("team.hub.leave")}</Button>
        </div>
      ) : (
        <Form
          className="one-line"
          onSubmit={(event) => {
            event.preventDefault();
            const origin = originOf(typed);
            if (isRefusal(origin)) desk.notices.refused(origin);
            else void share(origin);
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

/** The web edition comes from a hub, and may reach no other. */
function defaultHub({ host }: Desk): string {
  return host.edition === "web" ? location.origin : "";
}

/** A hub's address as it is typed, as an origin: "hub.example.org" is "https://hub.example.org". */
function originOf(typed: string): Outcome<string> {
  const text = typed.trim();
  try {
    return new URL(/^https?:\/\//.test(text) ? text : `https://${text}`).origin;
  } catch {
    return refuse("hub.address", { typed });
  }
}
