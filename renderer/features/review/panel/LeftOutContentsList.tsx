import { useMemo, useState } from "react";
import {
  groupExclusionsByReason,
  type ExcludedPassage,
  type ImportExclusionGroup,
} from "#shared/import/exclusionGroups.ts";
import { message } from "#shared/messages/messages.ts";
import type { DraftReview } from "#renderer/workspace/incoming/draftReview.ts";
import { useRepairedDraft } from "../outline/ReviewOutline.tsx";
import * as styles from "../review.module.css";

/** The contents of the file that are not part of the text: how much for which reason and, on request, the words. */
export function LeftOutWordsList({ review }: { readonly review: DraftReview }) {
  const { exclusions } = useRepairedDraft(review);
  const groups = useMemo(() => groupExclusionsByReason(exclusions), [exclusions]);
  if (groups.length === 0) return null;
  return (
    <section className={styles.exclusions}>
      <h3>{message("review.exclusions", { count: exclusions.length })}</h3>
      {groups.map((group) => (
        <Group key={group.reason} group={group} />
      ))}
    </section>
  );
}

/** A group may have a passage for each page of a long document, so they are rendered on request. */
function Group({ group: { reason, count, passages } }: { readonly group: ImportExclusionGroup }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{message("reading.excluded.of", { name: message(`reading.excluded.${reason}`), count })}</summary>
      {isOpen && (
        <ul>
          {passages.map((passage, i) => (
            <Passage key={i} passage={passage} />
          ))}
        </ul>
      )}
    </details>
  );
}

function Passage({ passage: { text, count, places } }: { readonly passage: ExcludedPassage }) {
  const [first] = places;
  return (
    <li>
      <span className={styles.place}>
        {first && message("reading.place", { ...first })}
        {first && count > 1 && " · "}
        {count > 1 && message("reading.excluded.times", { count })}
      </span>
      <bdi>{text}</bdi>
    </li>
  );
}
