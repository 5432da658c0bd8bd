import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDossier } from "#renderer/desk/context.ts";
import type { Link, Step } from "#renderer/desk/hub/link.ts";
import type { Own } from "#renderer/desk/own/own.ts";
import { reasonOf, when } from "#renderer/desk/words/wording.ts";
import * as styles from "./team.module.css";

/** In the status line: offline, syncing or in step, and how much is still to be sent. */
export function StepLine() {
  const { hub, seat } = useDossier();
  const open = useSignal(hub.link);
  return open && seat && <StepOf link={open} own={seat.own} />;
}

function StepOf({ link, own }: { readonly link: Link; readonly own: Own }) {
  const step = useSignal(link.step);
  const unsent = useSignal(own.hub)?.unsent.length ?? 0;
  return (
    <span className={styles.step} data-state={step.state} role="status">
      {stepText(step, unsent)}
    </span>
  );
}

function stepText(step: Step, count: number): string {
  if (step.state === "refused") return reasonOf(step.refusal);
  if (step.state === "offline") return message("step.offline", { since: when(step.since), count });
  if (step.state === "in-step") return message("step.in-step");
  if (!step.progress) return message("step.syncing", { count });
  const { way, done, of } = step.progress;
  return message(`step.${way}`, { done, of });
}
