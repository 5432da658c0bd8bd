import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { features } from "#renderer/features.ts";
import {
  buildCommandMenus,
  listCommandsForMenuPlace,
  splitCommandsIntoSections,
} from "#renderer/frame/commandMenus.ts";
import { commandsOfFeatures } from "#renderer/frame/feature.ts";
import { frameCommands } from "#renderer/frame/frameCommands.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { isMessageCode } from "#shared/messages/messages.ts";
import { SMALL_DRAFT } from "../support/team/team.ts";
import { deskWithDossier } from "./workspaceFixture.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

workInThisThread();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const commands = [...commandsOfFeatures(features), ...frameCommands];
const idsOf = (listed: readonly { readonly id: string }[]) => listed.map(({ id }) => id);

describe("The menu of all commands", () => {
  test("lists every command once, in the third click", () => {
    const menus = buildCommandMenus(commands);
    const listed = menus.flatMap(({ sections }) => sections.flat());
    expect(idsOf(listed).sort()).toEqual(idsOf(commands).sort());
    expect(menus.filter(({ group }) => !isMessageCode(`group.${group}`))).toEqual([]);
  });

  test("has no menu without commands, and no empty section", () => {
    const some = commands.filter(({ group }) => group === "window" || group === "select");
    const menus = buildCommandMenus(some);
    expect(menus.map(({ group }) => group)).toEqual(["select", "window"]);
    expect(menus.flatMap(({ sections }) => sections).filter(({ length }) => length === 0)).toEqual([]);
  });

  test("sets what concerns a note apart from what creates one", () => {
    const [first, second] = splitCommandsIntoSections(
      commands.filter(({ id }) => /^(mark\.risk|note\.reply|undo)$/.test(id)),
    );
    expect([idsOf(first!), idsOf(second!)]).toEqual([["mark.risk"], ["note.reply"]]);
  });
});

describe("The menu of a place", () => {
  test("lists the commands that name the place and apply there now", async () => {
    const { workspace, dossier } = await deskWithDossier();
    const anchor = createProvisionAnchor(SMALL_DRAFT, computeDraftId(SMALL_DRAFT), 2);
    const records = await workspace.commit(
      annotateAct(dossier.ledger, dossier.me, { anchor, kind: "risk", comment: "one" }),
    );
    expect(idsOf(listCommandsForMenuPlace("note", commands, workspace))).not.toContain("note.reply");
    workspace.viewState.thread.value = records![0]!.key;
    const ofNote = idsOf(listCommandsForMenuPlace("note", commands, workspace));
    expect(ofNote).toEqual(expect.arrayContaining(["note.reply", "note.edit", "note.settle", "note.withdraw"]));
    expect(ofNote.filter((id) => /^(mark|mine|unfinished|select)\./.test(id))).toEqual([]);
    expect(idsOf(listCommandsForMenuPlace("text", commands, workspace))).toContain("mark.risk");
    expect(
      idsOf(listCommandsForMenuPlace("table", commands, workspace)).filter((id) => id.startsWith("compare.as")),
    ).toEqual([]);
    await workspace.closeDossier();
  });
});
