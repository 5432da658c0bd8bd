import { useEffect, useLayoutEffect } from "react";
import { message } from "../../shared/messages/messages.ts";
import { useCell } from "../desk/cell.ts";
import { DeskContext } from "../desk/context.ts";
import type { Desk } from "../desk/desk.ts";
import { CheatSheet } from "./CheatSheet.tsx";
import { commandsOf, FeaturesContext, type Feature } from "./feature.ts";
import { listenToKeys } from "./keys.ts";
import { KeySettings } from "./KeySettings.tsx";
import { NoticeList } from "./NoticeList.tsx";
import { Palette } from "./Palette.tsx";
import { Shell } from "./Shell.tsx";
import { Slot } from "./Slot.tsx";
import "./frame.css";

/** The whole window: the start screen, or the open dossier in its frame. */
export function Window({ desk, features }: { readonly desk: Desk; readonly features: readonly Feature[] }) {
  const dossier = useCell(desk.dossier);
  const busy = useCell(desk.busy);
  const dialog = useCell(desk.place.dialog);
  // With the first picture: a key may come at once.
  useLayoutEffect(() => listenToKeys(desk, commandsOf(features)), [desk, features]);
  useEffect(() => {
    document.title = dossier?.title ? message("window.title", { title: dossier.title }) : message("app.name");
  }, [dossier]);
  return (
    <DeskContext value={desk}>
      <FeaturesContext value={features}>
        {dossier ? <Shell key={dossier.id} /> : <Slot name="start" />}
        <Slot name="over" />
        {dialog === "palette" && <Palette />}
        {dialog === "keys" && <CheatSheet />}
        {dialog === "keymap" && <KeySettings />}
        {busy && (
          <p className="busy" role="status">
            {message(busy)}
          </p>
        )}
        <NoticeList />
      </FeaturesContext>
    </DeskContext>
  );
}
