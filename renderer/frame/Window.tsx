import { useEffect, useLayoutEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { localeOf } from "../../shared/messages/languages.ts";
import { message } from "../../shared/messages/messages.ts";
import { useCell } from "../desk/cell.ts";
import { DeskContext } from "../desk/context.ts";
import type { Desk } from "../desk/desk.ts";
import { language } from "../desk/language.ts";
import { CheatSheet } from "./CheatSheet.tsx";
import { commandsOf, FeaturesContext, type Feature } from "./feature.ts";
import { listenToKeys } from "./keys.ts";
import { KeySettings } from "./KeySettings.tsx";
import { LanguageSettings } from "./LanguageSettings.tsx";
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
  const spoken = useCell(language);
  // With the first picture: a key may come at once.
  useLayoutEffect(() => listenToKeys(desk, commandsOf(features)), [desk, features]);
  useEffect(() => {
    document.title = dossier?.title ? message("window.title", { title: dossier.title }) : message("app.name");
  }, [dossier, spoken]);
  // Drawn anew in another language: whatever keeps a sentence is gone then.
  return (
    <I18nProvider key={spoken} locale={localeOf(spoken)}>
      <DeskContext value={desk}>
        <FeaturesContext value={features}>
          {dossier ? <Shell key={dossier.id} /> : <Slot name="start" />}
          <Slot name="over" />
          {dialog === "palette" && <Palette />}
          {dialog === "keys" && <CheatSheet />}
          {dialog === "keymap" && <KeySettings />}
          {dialog === "language" && <LanguageSettings />}
          {busy && (
            <p className="busy" role="status">
              {message(busy)}
            </p>
          )}
          <NoticeList />
        </FeaturesContext>
      </DeskContext>
    </I18nProvider>
  );
}
