import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import * as styles from "./demo.module.css";

/** Says above an open dossier that this is a demo, and where the user's words are kept. */
export function DemoBanner() {
  if (!useWorkspace().host.demo) return null;
  return (
    <section className={styles.banner} aria-label={message("region.demo")}>
      <p dir="auto">{message("demo.notice")}</p>
    </section>
  );
}
