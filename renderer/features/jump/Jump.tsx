import { useState, type KeyboardEvent } from "react";
import { Input, TextField } from "react-aria-components";
import { isRefusal, type Outcome } from "../../../shared/base/result.ts";
import { findProvision } from "../../../shared/draft/find.ts";
import type { Draft } from "../../../shared/draft/draft.ts";
import { explain, message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { spell } from "../../desk/chord.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import { Keys } from "../../parts/Keys.tsx";
import "./jump.css";

export const JUMP_ID = "jump-box";

/** Where an address is typed. What it names is shown while it is typed; a wrong one says why on Enter. */
export function Jump() {
  const desk = useDesk();
  const notes = useCell(useDossier().notes);
  const [typed, setTyped] = useState("");
  const [why, setWhy] = useState("");
  if (!notes) return <div />;
  const { draft } = notes.text;
  const found = typed.trim() === "" ? null : findProvision(draft, typed);
  const change = (text: string) => {
    setTyped(text);
    setWhy("");
  };
  const leave = () => {
    change("");
    desk.hand.now?.focus();
  };
  const go = () => {
    if (found === null) return;
    if (isRefusal(found)) return setWhy(explain(found));
    change("");
    desk.toText((hand) => void hand.jump({ provision: found }));
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Enter") go();
    if (key === "Escape") leave();
  };
  return (
    <TextField
      className="jump"
      aria-label={message("jump.label")}
      isInvalid={why !== ""}
      value={typed}
      onChange={change}
      onKeyDown={onKeyDown}
      onBlur={() => setWhy("")}
    >
      <Keys>{spell("Mod+KeyK")}</Keys>
      <Input id={JUMP_ID} placeholder={message("jump.placeholder")} autoComplete="off" spellCheck={false} />
      <span className="target" aria-live="polite">
        {target(draft, found)}
      </span>
      {why && (
        <span className="why" role="alert">
          {why}
        </span>
      )}
    </TextField>
  );
}

/** The heading an address leads to: its own, or that of the article around it. */
function target(draft: Draft, found: Outcome<number> | null): string {
  if (found === null || isRefusal(found)) return "";
  for (let i = found; i >= 0; i--) {
    const { heading, address } = draft.provisions[i]!;
    if (heading) return i === found ? heading : `${draft.provisions[found]!.address} · ${heading}`;
    if (i < found && draft.provisions[i]!.level === 1) return address;
  }
  return draft.provisions[found]!.address;
}
