import type { ComponentType } from "react";
import { LANGUAGES, type Language } from "#shared/base/language.ts";
import { getMessageLanguage } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { GUIDES } from "./guides.ts";
import type { HelpProps } from "./HelpDialog.tsx";

/** The dialog with the guide. */
export const HELP_DIALOG = "help";

const Help = lazyComponent(
  () => import("./HelpDialog.tsx"),
  ({ HelpDialog }) => HelpDialog,
);

type GuidedHelpProps = Omit<HelpProps, "guide">;

/** The dialog with the guide, by language. Only the guide in the window's language is fetched before it is opened. */
const HELP_BY_LANGUAGE = Object.fromEntries(LANGUAGES.map((language) => [language, lazyHelpIn(language)])) as Readonly<
  Record<Language, ComponentType<GuidedHelpProps>>
>;

function lazyHelpIn(language: Language): ComponentType<GuidedHelpProps> {
  return lazyComponent(
    GUIDES[language],
    ({ guide }) =>
      (props: GuidedHelpProps) => <Help {...props} guide={guide} />,
    () => getMessageLanguage() === language,
  );
}

/** The guide while it is open: at a section, over a dialog if that led to it; or from its beginning. */
export function HelpOverlay() {
  const { dialog, guideSection } = useWorkspace().viewState;
  const isOpen = useSignal(dialog) === HELP_DIALOG;
  const section = useSignal(guideSection);
  const GuidedHelp = HELP_BY_LANGUAGE[getMessageLanguage()];
  if (section) return <GuidedHelp section={section} close={() => (guideSection.value = null)} />;
  return isOpen ? <GuidedHelp close={() => (dialog.value = null)} /> : null;
}
