import { splitAtMentions } from "#shared/acts/input/mentions.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import type { MentionedMember } from "#shared/records/kinds/annotation.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import * as styles from "../margin.module.css";

interface MentionedProps {
  readonly text: string;
  readonly mentions: readonly MentionedMember[] | undefined;
}

/** Returns the members that can be mentioned: all but the user. */
export function useMentionableMembers(): readonly Member[] {
  const { members } = useLedger();
  const { me } = useWorkspace();
  return members.filter(({ id }) => id !== me?.member);
}

/** A text with the members that it mentions, by their present names. */
export function MentionText({ text, mentions }: MentionedProps) {
  const ledger = useLedger();
  const { me } = useWorkspace();
  if (!mentions) return text;
  return splitAtMentions(text, mentions).map((part, i) =>
    "mention" in part ? (
      <span key={i} className={styles.mention} data-me={part.mention.member === me?.member || undefined}>
        @<bdi>{ledger.member(part.mention.member)?.name || part.mention.name}</bdi>
      </span>
    ) : (
      part.words
    ),
  );
}
