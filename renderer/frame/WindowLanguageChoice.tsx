import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace } from "../workspace/context.ts";
import { changeLanguage, appliedWindowLanguage } from "../workspace/language.ts";
import { LanguageChoice } from "../parts/domain/LanguageChoice.tsx";
import { LearnMoreButton } from "./LearnMoreButton.tsx";
import * as partsStyles from "../parts/parts.module.css";

/** The choice of the window's language, which takes effect at once, and what it does not change. */
export function WindowLanguageChoice() {
  const workspace = useWorkspace();
  return (
    <>
      <LanguageChoice
        value={useSignal(appliedWindowLanguage)}
        onChange={(next) => void changeLanguage(workspace, next)}
      />
      <p className={partsStyles.hint}>
        {message("language.hint")} <LearnMoreButton section="languages" />
      </p>
    </>
  );
}
