import { signal } from "@preact/signals-core";
import { EXPORT_TABLES } from "#shared/exchange/formats/formats.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDossier, useLedger } from "#renderer/desk/context.ts";
import { choicesOf } from "#renderer/desk/standing/choices.ts";
import { AudienceChoice } from "#renderer/parts/AudienceChoice.tsx";
import { Choice } from "#renderer/parts/Choice.tsx";
import { FilterLine } from "#renderer/parts/FilterLine.tsx";
import { LanguageChoice } from "#renderer/parts/LanguageChoice.tsx";
import { goesBy, type Asked } from "./leaving.ts";

interface SettingsProps {
  readonly asked: Asked;
  readonly change: (changes: Partial<Asked>) => void;
}

const NONE = signal([]);

/** What is in the file, for whom, and how. What the format does not go by is not asked. */
export function Settings({ asked, change }: SettingsProps) {
  const ledger = useLedger();
  const dossier = useDossier();
  const saved = useSignal(dossier.seat?.own.filters ?? NONE);
  const by = goesBy(asked);
  return (
    <>
      {by.table && (
        <Choice
          label={message("others.table")}
          options={(["register", ...EXPORT_TABLES] as const).map((id) => ({
            id,
            name: message(`others.table.${id}`),
            note: message(`others.table.${id}.note`),
          }))}
          value={asked.table}
          onChange={(table) => change({ table })}
        />
      )}
      {by.text && (
        <Choice
          label={message("others.text")}
          options={choicesOf(ledger).map(({ id, title, name, description }) => ({
            id,
            name,
            note: [title, description].filter(Boolean).join(" · "),
          }))}
          value={asked.text}
          onChange={(text) => change({ text })}
        />
      )}
      {by.audience && (
        <AudienceChoice
          value={asked.audience}
          onChange={(audience) => change({ audience })}
          earlier={by.earlier}
          replies={by.filter}
        />
      )}
      {by.filter && <FilterLine value={asked.filter} onChange={(filter) => change({ filter })} saved={saved} />}
      {by.words && (
        <LanguageChoice
          label={message("briefing.dialog.language")}
          value={asked.words}
          onChange={(words) => change({ words })}
        />
      )}
    </>
  );
}
