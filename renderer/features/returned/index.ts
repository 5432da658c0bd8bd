import { refusalToBring } from "#renderer/desk/asked/refusals.ts";
import { command } from "#renderer/desk/command.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { Returned } from "./Returned.tsx";

async function pick(desk: Desk): Promise<void> {
  const file = desk.notices.valueOf(await desk.host.files.open("returned"));
  if (file) await desk.incoming.addReturned(file);
}

/** What others say in files that come back, looked through and brought in. */
export const returned: Feature = {
  commands: [
    command({
      id: "returned.open",
      name: "command.returned.open",
      group: "dossier",
      refusal: refusalToBring,
      run(desk, go) {
        if (!desk.dossier.value?.seat || !desk.dossier.value.notes.value) return false;
        if (go) void pick(desk);
        return true;
      },
    }),
  ],
  slots: { over: Returned },
};
