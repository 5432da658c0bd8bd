import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Host } from "#shared/host/host.ts";
import { loadAge } from "#shared/members/loadAge.ts";
import { Desk } from "../desk/desk.ts";
import { followLanguage } from "../desk/language.ts";
import { tellFaults } from "./faults.ts";
import { fetchParts } from "./later.tsx";
import { lastOpened } from "../first/last.ts";
import { followTheme } from "../theme/theme.ts";
import { frameCommands } from "./commands.ts";
import { commandsOf, type Feature } from "./feature.ts";
import { Trouble } from "./Trouble.tsx";
import { Window } from "./Window.tsx";

/** How long the window waits for the dossier that was open last before it shows itself. */
const WAIT_MS = 2000;

/** Opens the window over its surroundings, with the dossier that was open last. */
export async function openWindow(host: Host, features: readonly Feature[]): Promise<void> {
  followTheme();
  const desk = new Desk(host);
  tellFaults(desk.notices);
  desk.lock.followOthers();
  await Promise.all([followLanguage(desk), desk.lock.look()]);
  const all = [...features, { commands: frameCommands }];
  window.addEventListener("pagehide", () => desk.dossier.value?.seat?.own.flush());
  window.addEventListener("beforeunload", (event) => {
    if (desk.dossier.value?.seat?.own.flush() === false) event.preventDefault();
  });
  host.menu?.chosen((id) => {
    if (desk.lock.isLocked) return;
    commandsOf(all)
      .find((command) => command.id === id)
      ?.run(desk, true);
  });
  desk.lock.onFirst = () => reopenLast(desk);
  if (!desk.lock.isLocked)
    await Promise.race([reopenLast(desk), new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
  createRoot(document.getElementById("window")!).render(
    <StrictMode>
      <Trouble>
        <Window desk={desk} features={all} />
      </Trouble>
    </StrictMode>,
  );
  document.body.dataset.ready = "";
  void settled(desk)
    .then(fetchParts)
    // Without a network now, it is fetched when it is needed.
    .then(() => loadAge().catch(() => undefined));
}

/** Resolves when what is being opened is there: nothing else is to take its time. */
async function settled(desk: Desk): Promise<void> {
  await desk.idle();
  await desk.dossier.value?.seat?.intake.whenIdle();
}

async function reopenLast(desk: Desk): Promise<void> {
  const last = lastOpened(await desk.host.dossiers.list());
  if (last) await desk.reopen(last);
}
