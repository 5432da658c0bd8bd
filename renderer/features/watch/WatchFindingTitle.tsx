import type { Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import { findingWordsOf, type WatchFinding } from "#shared/watch/finding.ts";

/** Where a finding is, its rule, and the flagged words. */
export function WatchFindingTitle({ draft, finding }: { readonly draft: Draft; readonly finding: WatchFinding }) {
  const words = findingWordsOf(draft, finding);
  return (
    <>
      <b>
        <bdi dir="ltr">{draft.provisions[finding.provision]!.address}</bdi>
      </b>{" "}
      {message(`watch.${finding.rule}`)}
      {words && (
        <q lang={draft.language} dir="auto">
          {words}
        </q>
      )}
    </>
  );
}
