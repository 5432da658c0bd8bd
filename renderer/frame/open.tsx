import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Host } from "../../shared/host/host.ts";
import { isRefusal } from "../../shared/base/result.ts";
import { Desk } from "../desk/desk.ts";
import { frameCommands } from "./commands.ts";
import type { Feature } from "./feature.ts";
import { Window } from "./Window.tsx";

/** Opens the window over its surroundings, with the dossier that was open last. */
export async function openWindow(host: Host, features: readonly Feature[]): Promise<void> {
  const desk = new Desk(host, [...features.flatMap(({ commands }) => commands ?? []), ...frameCommands]);
  window.addEventListener("pagehide", () => desk.dossier.now?.seat?.own.flush());
  window.addEventListener("beforeunload", (event) => {
    if (desk.dossier.now?.seat && desk.dossier.now.seat.own.store.saving.now.state !== "saved") event.preventDefault();
  });
  host.menu?.chosen((id) => desk.commands.find((command) => command.id === id)?.run(desk, true));
  createRoot(document.getElementById("window")!).render(
    <StrictMode>
      <Window desk={desk} features={features} />
    </StrictMode>,
  );
  await reopenLast(desk);
  document.body.dataset.ready = "";
}

async function reopenLast(desk: Desk): Promise<void> {
  const held = await desk.host.dossiers.list();
  const [last] = isRefusal(held) ? [] : [...held].sort((a, b) => (a.opened < b.opened ? 1 : -1));
  if (last) await desk.reopen(last.id);
}
