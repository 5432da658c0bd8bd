import { useEffect } from "react";
import { message } from "#shared/messages/messages.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import { FirstSteps } from "./FirstSteps.tsx";
import * as styles from "./start.module.css";

/** The first steps on the first screen of a new machine. It asks for nothing, and Escape puts it away. */
export function FirstStepsCard({ onClose }: { readonly onClose: () => void }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !isOverlayOpen()) onClose();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onClose]);
  return (
    <section className={styles.firstSteps} aria-label={message("first-steps.title")}>
      <FirstSteps onClose={onClose} />
    </section>
  );
}
