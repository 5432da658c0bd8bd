import { useIncoming } from "#renderer/desk/context.ts";
import { later } from "#renderer/frame/later.tsx";
import { Failed } from "./Failed.tsx";
import { Paste } from "./Paste.tsx";
import { Progress } from "./Progress.tsx";

const ReviewWindow = later(
  () => import("./ReviewWindow.tsx"),
  ({ ReviewWindow }) => ReviewWindow,
);

/** Reading a draft: how far it is, what came of it. */
export function Reviews() {
  const now = useIncoming();
  return (
    <>
      <Progress />
      <Paste />
      {now.kind === "review" && <ReviewWindow key={now.review.id} review={now.review} />}
      {now.kind === "failed" && <Failed failed={now} />}
    </>
  );
}
