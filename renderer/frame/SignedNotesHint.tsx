import { message } from "#shared/messages/messages.ts";
import { LearnMoreButton } from "./LearnMoreButton.tsx";
import * as partsStyles from "../parts/parts.module.css";

/** Where somebody gives their name for the first time: says that notes are signed, and leads to what that proves. */
export function SignedNotesHint() {
  return (
    <p className={partsStyles.hint}>
      {message("name.signed")} <LearnMoreButton section="what-your-notes-prove" />
    </p>
  );
}
