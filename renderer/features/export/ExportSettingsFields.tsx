import { signal } from "@preact/signals-core";
import { EXPORT_TABLES } from "#shared/publish/formats/exportFormats.ts";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useLedger } from "#renderer/workspace/context.ts";
import { listTextChoices } from "#renderer/workspace/textModel/textChoices.ts";
import { ExportAudienceChoice } from "#renderer/parts/domain/ExportAudienceChoice.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { FilterQueryField } from "#renderer/parts/domain/FilterQueryField.tsx";
import { LanguageChoice } from "#renderer/parts/domain/LanguageChoice.tsx";
import { flagRelevantExportSettings, type ExportRequest } from "./planExport.ts";
import * as styles from "./export.module.css";

interface SettingsProps {
  readonly asked: ExportRequest;
  readonly change: (changes: Partial<ExportRequest>) => void;
}

const NONE = signal([]);

/** The contents of the file, its audience and other settings. Settings that the format does not use are not shown. */
export function ExportSettingsFields({ asked, change }: SettingsProps) {
  const ledger = useLedger();
  const dossier = useDossier();
  const saved = useSignal(dossier.session?.localState.savedFilters ?? NONE);
  const by = flagRelevantExportSettings(asked);
  return (
    <>
      {by.table && (
        <SelectField
          label={message("others.table")}
          options={EXPORT_TABLES.map((id) => ({
            id,
            name: message(`others.table.${id}`),
            note: message(`others.table.${id}.note`),
          }))}
          value={asked.table}
          onChange={(table) => change({ table })}
        />
      )}
      {by.text && (
        <SelectField
          label={message("others.text")}
          options={listTextChoices(ledger).map(({ id, title, name, description }) => ({
            id,
            name,
            note: [title, description].filter(Boolean).join(" · "),
          }))}
          value={asked.text}
          onChange={(text) => change({ text })}
        />
      )}
      {by.audience && (
        <ExportAudienceChoice
          value={asked.audience}
          onChange={(audience) => change({ audience })}
          earlier={by.earlier}
          replies={by.filter}
          photographs={by.photographs}
        />
      )}
      {asked.selected ? (
        <div className={styles.selected}>
          <b>{message("others.selected", { count: asked.selected.length })}</b>
          <Button look="quiet" onPress={() => change({ selected: null })}>
            {message("others.selected.all")}
          </Button>
        </div>
      ) : (
        by.filter && <FilterQueryField value={asked.filter} onChange={(filter) => change({ filter })} saved={saved} />
      )}
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
