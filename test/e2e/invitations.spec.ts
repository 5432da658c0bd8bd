import { expect } from "@playwright/test";
import { isRefusal } from "#shared/base/result.ts";
import { decodeInvitation, encodeInvitation } from "#shared/members/joining/invitation.ts";
import { formerInvitationLink } from "../support/team/invitationLink.ts";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

test("A person joins by a whole message, as a mail program has left it, and not if it has two invitations", async ({
  app: ada,
  environment,
}) => {
  await ada.openSample();
  await ada.share(await environment.hubUrl());
  const text = await ada.invite();
  expect(text).toContain(environment.hub.url);
  expect(text).not.toContain("#");
  const quoted = text.replace(/(\S{60})/g, "$1\n").replace(/^/gm, "> ");

  const bea = await environment.app();
  await bea.open();
  await bea.button("Join a team");
  await expect(field(bea)).toBeFocused();
  await expect(field(bea)).toHaveAttribute("autocomplete", "off");
  await expect(field(bea)).toHaveAttribute("spellcheck", "false");
  const other = encodeInvitation({ ...read(text), seed: "e".repeat(64) });
  await bea.page.keyboard.insertText(`${text}\n${other}`);
  await expect(dialog(bea).getByRole("alert")).toContainText("This contains several codes.");
  await bea.press("Control+a");
  await bea.page.keyboard.insertText(quoted);
  await expect(dialog(bea).getByRole("alert")).toBeHidden();
  await expect(dialog(bea)).toContainText("Observer · until");
  await expect(dialog(bea)).not.toContainText("came as a link");
  await bea.fill("Your name on notes", "Member 2");
  await bea.press("Enter");
  await expect(dialog(bea)).toBeHidden();
  await expect(bea.text).toBeVisible();
  await expect(bea.step).toHaveText("Synced");
});

test("A link of an earlier version is still accepted, with a warning about links", async ({
  app: ada,
  environment,
}) => {
  const hub = await environment.hubUrl();
  await ada.openSample();
  await ada.share(hub);
  const invitation = read(await ada.invite());
  const bea = await environment.app();
  if (bea.isInBrowser) {
    await bea.open({ address: formerInvitationLink(invitation, `${hub}/`) });
    await expect.poll(() => bea.page.url()).toBe(`${hub}/`);
  } else {
    await bea.open();
    await bea.button("Join a team");
    await expect(field(bea)).toBeFocused();
    await bea.page.keyboard.insertText(formerInvitationLink(invitation));
  }
  await expect(dialog(bea)).toContainText("This invitation came as a link,");
  await expect(dialog(bea)).toContainText("but a new invitation is better.");
  await expect(dialog(bea)).toContainText("Observer · until");
  await bea.fill("Your name on notes", "Member 2");
  await bea.press("Enter");
  await expect(dialog(bea)).toBeHidden();
  await expect(bea.text).toBeVisible();
});

test("A person with an invitation that was already used is told why no text arrives", async ({
  app: ada,
  environment,
}) => {
  await ada.openSample();
  await ada.share(await environment.hubUrl());
  const invitation = await ada.invite();
  const bea = await environment.app();
  await bea.openToJoin(invitation, "Member 2");
  await expect(bea.step).toHaveText("Synced");
  const eve = await environment.app();
  await eve.open();
  await eve.button("Join a team");
  await expect(field(eve)).toBeFocused();
  await eve.page.keyboard.insertText(invitation);
  await eve.fill("Your name on notes", "Member 3");
  await eve.press("Enter");
  await expect(dialog(eve)).toBeHidden();
  const middle = eve.page.getByRole("main");
  await expect(middle).toContainText("The text has not arrived. The hub refused this device", {
    timeout: 20_000,
  });
  await expect(middle).toContainText("may have been used or closed");
});

const dialog = (app: App) => app.page.getByRole("dialog", { name: "Join a team" });
const field = (app: App) => dialog(app).getByRole("textbox", { name: "Invitation" });

function read(text: string) {
  const invitation = decodeInvitation(text);
  if (isRefusal(invitation)) throw new Error(invitation.code);
  return invitation;
}
