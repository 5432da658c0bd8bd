import { useSignal } from "../../desk/base/signals.ts";
import { useDesk } from "../../desk/context.ts";
import { Review } from "../../desk/files/review.ts";
import { later } from "../../frame/later.tsx";
import { Failed } from "./Failed.tsx";
import { Paste } from "./Paste.tsx";
import { Progress } from "./Progress.tsx";

const ReviewWindow = later(
  () => import("./ReviewWindow.tsx"),
  ({ ReviewWindow }) => ReviewWindow,
);

/** Reading a draft: how far it is, what came of it. */
export function Reviews() {
  const review = useSignal(useDesk().reading.review);
  return (
    <>
      <Progress />
      <Paste />
      {review instanceof Review && <ReviewWindow key={review.id} review={review} />}
      {review && !(review instanceof Review) && <Failed unread={review} />}
    </>
  );
}
