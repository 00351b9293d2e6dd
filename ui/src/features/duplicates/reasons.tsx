// Why customers may be one, in words.
import type { DuplicateReason } from "../../bridge";
import { useWords } from "../../words";

export function Reasons({ reasons }: { reasons: readonly DuplicateReason[] }) {
  const words = useWords();
  return (
    <>
      {reasons
        .map((reason) => words.text(`duplicates-reason-${reason.replaceAll("_", "-")}`))
        .join(words.text("app-comma"))}
    </>
  );
}
