import { findPreviousText } from "#shared/ledger/texts/textChains.ts";
import { message } from "#shared/messages/messages.ts";
import { needsEarlierText, WATCH_RULES } from "#shared/watch/watchRules.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import { listTextChoices, describeTextWithDate } from "#renderer/workspace/textModel/textChoices.ts";
import type { DraftingWatchSettings } from "#renderer/workspace/textModel/draftingWatchSettings.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";

interface ComparedProps {
  readonly text: OpenedText;
  readonly settings: DraftingWatchSettings;
  readonly onChange: (against: DraftingWatchSettings["against"]) => void;
}

/** A choice of the earlier text for the rules that compare; shown while one of them is on. */
export function WatchEarlierTextChoice({ text, settings: { rules, against }, onChange }: ComparedProps) {
  const ledger = useLedger();
  const others = listTextChoices(ledger).filter(({ id }) => id !== text.id);
  if (!WATCH_RULES.some((rule) => rules.includes(rule.id) && needsEarlierText(rule))) return null;
  if (others.length === 0) return <p className={partsStyles.hint}>{message("watch.alone")}</p>;
  const before = findPreviousText(ledger.texts, text.id);
  const usual = before ? message("watch.before", { name: describeTextWithDate(before) }) : message("watch.before.none");
  return (
    <SelectField
      label={message("watch.against")}
      options={[
        { id: "before", name: usual },
        ...others.map(({ id, title, description }) => ({ id, name: description, note: title })),
      ]}
      value={others.some(({ id }) => id === against) ? against! : "before"}
      onChange={(id) => onChange(id === "before" ? null : id)}
    />
  );
}
