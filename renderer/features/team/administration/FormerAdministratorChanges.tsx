import type { Ledger } from "#shared/ledger/ledger.ts";
import type { MembershipChangeSummary } from "#shared/members/membership/membershipChangeSummary.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import { formatTimeOmittingToday, formatMemberNames } from "#renderer/workspace/labels/entryLabels.ts";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import * as styles from "../team.module.css";

interface ChangesProps {
  /** The former administrator's name. */
  readonly name: string;
  readonly changes: readonly MembershipChangeSummary[];
  /** The changes that the former administrator did not make. */
  readonly forged: ReadonlySet<RecordKey>;
  readonly onChange: (forged: ReadonlySet<RecordKey>) => void;
}

/** The changes signed with a former administrator's key; the user clears those that its owner did not make. */
export function FormerAdministratorChanges({ name, changes, forged, onChange }: ChangesProps) {
  const ledger = useLedger();
  const set = (key: RecordKey, isOwn: boolean) => {
    const next = new Set(forged);
    if (isOwn) next.delete(key);
    else next.add(key);
    onChange(next);
  };
  if (changes.length === 0) return <p>{message("stolen.none", { name })}</p>;
  return (
    <>
      <p>{message("stolen.what", { name })}</p>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={change.key}>
            <CheckboxField isSelected={!forged.has(change.key)} onChange={(isOwn) => set(change.key, isOwn)}>
              <span>
                {formatTimeOmittingToday(new Date(change.at).toISOString())} · {describeChange(ledger, change)}
              </span>
            </CheckboxField>
          </li>
        ))}
      </ul>
    </>
  );
}

function describeChange(
  ledger: Ledger,
  { added, cut, roles, opened, closed, hasNewKey }: MembershipChangeSummary,
): string {
  const parts = [
    added.length > 0 && message("stolen.added", { names: formatMemberNames(ledger, added) }),
    cut.length > 0 && message("stolen.cut", { names: formatMemberNames(ledger, cut) }),
    roles.length > 0 && message("stolen.roles", { names: formatMemberNames(ledger, roles) }),
    opened > 0 && message("stolen.opened", { count: opened }),
    closed > 0 && message("stolen.closed", { count: closed }),
    hasNewKey && message("stolen.key"),
  ];
  return parts.filter(Boolean).join(" · ") || message("stolen.nothing");
}
