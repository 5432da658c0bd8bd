import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { HeadlessMember } from "../support/team/headlessMember.ts";
import type { App } from "./app.ts";

/**
 * Starts a dossier with a note, and lets a member without a window join it. Returns the member, the invitation they
 * used, and a way to hand over their files. The invitation is for one person, or for several.
 */
export async function joined(app: App, folder: string, name: string, uses?: "several people") {
  await app.openSample();
  await app.jump("5(2)");
  await app.select("silence an opinion");
  await app.begin("comment");
  await app.finish({ comment: "Too wide.", name: "Member 1" });
  await app.command("Team");
  if (uses) await app.choice(/For/, uses);
  const invitation = await app.invite();
  const bea = await HeadlessMember.join(await readFile(await app.saveDossier()), invitation, name);
  const file = async (called: string, bytes: Uint8Array) => {
    const to = path.join(folder, `${called}.clausemark`);
    await writeFile(to, bytes);
    return to;
  };
  return { bea, invitation, file };
}
