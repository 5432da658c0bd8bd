import { useId } from "react";
import { Button, Header as AriaHeader, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import ListUnorderedIcon from "@primer/octicons-react/ListUnorderedIcon";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "../workspace/context.ts";
import {
  listTextChoices,
  describeCurrentTextParts,
  describeTextBelowTitle,
} from "../workspace/textModel/textChoices.ts";
import { CommandMenuItem } from "./CommandMenuItem.tsx";
import { FeatureSlot } from "./FeatureSlot.tsx";
import { splitCommandsIntoSections } from "./commandMenus.ts";
import { useAllCommands } from "./feature.ts";
import { useRunCommandAfterMenu } from "./useRunCommandAfterMenu.ts";
import * as listsStyles from "../parts/lists.module.css";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/** The dossier's name and its menu, the jump box, and the people. */
export function DossierHeader() {
  return (
    <header className={styles.header}>
      <div className={styles.corner}>
        <SkipToText />
        <OutlineToggle />
        <DossierMenu />
      </div>
      <FeatureSlot name="jump" />
      <div className={styles.people}>
        <FeatureSlot name="people" />
      </div>
    </header>
  );
}

/** Shown only while it has the focus, as the first stop of the page. */
function SkipToText() {
  const workspace = useWorkspace();
  return (
    <Button className={styles.skip} onPress={() => workspace.focusText()}>
      {message("command.text")}
    </Button>
  );
}

/** Shown only if the window is too narrow to show the outline permanently. */
function OutlineToggle() {
  const { viewState } = useWorkspace();
  const outlined = useSignal(viewState.outlineOpen);
  return (
    <Button
      className={styles.outlineToggle}
      aria-label={message("region.outline")}
      aria-expanded={outlined}
      onPress={() => (viewState.outlineOpen.value = !outlined)}
    >
      <ListUnorderedIcon size={18} />
    </Button>
  );
}

function DossierMenu() {
  const [title, menu] = [useId(), useId()];
  return (
    <MenuTrigger>
      <h1>
        <Button className={styles.brand} aria-labelledby={`${title} ${menu}`}>
          <Title id={title} />
          <span id={menu} hidden>
            {message("menu.label")}
          </span>
          <span className={partsStyles.chevron} aria-hidden="true" />
        </Button>
      </h1>
      <Popover className={`${partsStyles.popover} ${styles.menu}`}>
        <DossierMenuContent />
      </Popover>
    </MenuTrigger>
  );
}

/** Rendered when it opens, because only then it is known which commands apply. */
function DossierMenuContent() {
  const workspace = useWorkspace();
  const run = useRunCommandAfterMenu();
  const commands = useAllCommands().filter((each) => each.group === "dossier" && each.run(workspace));
  return (
    <Menu className={listsStyles.list}>
      <Texts />
      {splitCommandsIntoSections(commands).map((section, i) => (
        <MenuSection key={i} aria-label={message("menu.label")}>
          {section.map((each) => (
            <CommandMenuItem key={each.id} of={each} run={run} />
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}

/** The readings of the dossier's texts, if there are several; corrected readings come last. */
function Texts() {
  const dossier = useDossier();
  const choices = listTextChoices(useLedger());
  const open = useSignal(dossier.notes)?.text.id ?? "";
  if (choices.length < 2) return null;
  const show = (id: string) => {
    const draft = findDraftById(dossier.ledger, id);
    if (draft) dossier.show(draft);
  };
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[open]}
      onSelectionChange={(keys) => show(String([...keys][0]))}
    >
      <AriaHeader>{message("menu.texts")}</AriaHeader>
      {choices.map(({ id, title, name, description }) => (
        <MenuItem key={id} id={id} textValue={title}>
          <span slot="label">{title}</span>
          <span slot="description">{[name, description].filter(Boolean).join(" · ")}</span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function Title({ id }: { readonly id: string }) {
  const dossier = useDossier();
  useLedger();
  useSignal(dossier.notes);
  const { openRevision, current } = dossier;
  const what = current
    ? `${message("texts.current")} · ${describeCurrentTextParts(current)}`
    : openRevision && describeTextBelowTitle(openRevision);
  return (
    <span className={styles.title} id={id}>
      <strong dir="auto">{openRevision?.document.title ?? dossier.title}</strong>{" "}
      {what && <small dir="auto">{what}</small>}
    </span>
  );
}
