import { Button } from "react-aria-components";
import type { GuideSectionId } from "#shared/host/guideContent.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import * as styles from "./frame.module.css";

/** Behind a sentence of help: opens the guide at a section, over whatever is open. */
export function LearnMoreButton({ section }: { readonly section: GuideSectionId }) {
  const { viewState } = useWorkspace();
  return (
    <Button
      className={styles.learnMore}
      aria-haspopup="dialog"
      onPress={() => (viewState.guideSection.value = section)}
    >
      {message("help.learn-more")}
    </Button>
  );
}
