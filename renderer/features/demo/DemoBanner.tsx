import { useEffect } from "react";
import { message } from "#shared/messages/messages.ts";
import { joinTeam } from "#renderer/workspace/actions/joinTeam.ts";
import { useDossier, useWorkspace } from "#renderer/workspace/context.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { readDemo } from "./readDemo.ts";
import * as styles from "./demo.module.css";

/**
 * Says above an open dossier that this is a demo, and where the user's words are kept. Whoever opens the demo's dossier
 * joins it, even if the page was reloaded before.
 */
export function DemoBanner() {
  const workspace = useWorkspace();
  const dossier = useDossier();
  useEffect(() => {
    if (workspace.host.demo && dossier.session === null) void joinDemoDossier(workspace, dossier);
  }, [workspace, dossier]);
  if (!workspace.host.demo) return null;
  return (
    <section className={styles.banner} aria-label={message("region.demo")}>
      <p dir="auto">{message("demo.notice")}</p>
    </section>
  );
}

/** Joins the demo's dossier as every member joins: by an invitation. */
async function joinDemoDossier(workspace: Workspace, opened: Dossier): Promise<void> {
  const demo = await readDemo(workspace);
  await workspace.whenIdle();
  if (demo?.id !== opened.id || workspace.dossier.value !== opened) return;
  await joinTeam(workspace, demo.invitation, message("demo.member"));
}
