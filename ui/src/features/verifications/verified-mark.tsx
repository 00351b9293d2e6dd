// When a part of a profile was last checked, and the button that says it was checked today.
import { CheckOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Tooltip } from "antd";
import { type PartState, type ProfilePart, useWrite } from "../../bridge";
import { useToday, useWords } from "../../words";
import { profileStateQuery, verifyPart } from "./api";
import styles from "./verifications.module.css";

/** The name the program gives whoever opened the book. */
const OWNER = "owner";

function Day({ state }: { state: PartState }) {
  const words = useWords();
  const who = state.verified_by === OWNER ? words.text("verifications-owner") : state.verified_by;
  const day = state.verified_on ?? "";
  const due = state.due_on ?? "";
  const title = words.text(due ? "verifications-title" : "verifications-by", { day, who, due });
  return (
    <Tooltip title={state.is_due ? words.text("verifications-due", { day: due }) : title}>
      <span className={styles.day} data-due={state.is_due} data-testid={`verified-${state.part}`}>
        <CheckOutlined /> {day}
      </span>
    </Tooltip>
  );
}

interface MarkProps {
  customer: string;
  part: ProfilePart;
  /** What the part is called. */
  name: string;
}

export function VerifiedMark({ customer, part, name }: MarkProps) {
  const words = useWords();
  const verify = useWrite(verifyPart);
  const now = useToday();
  const state = useQuery(profileStateQuery(customer)).data?.parts.find((one) => one.part === part);
  if (!state) return null;
  const needed = state.verified_on === null || state.is_due;
  return (
    <span className={styles.mark}>
      {state.verified_on !== null && <Day state={state} />}
      {(needed || state.verified_on !== now) && (
        <button
          type="button"
          className={styles.check}
          disabled={verify.busy}
          onClick={() => verify.run(customer, part)}
          aria-label={words.text("verifications-check-name", { part: name })}
          data-testid={`verify-${part}`}
        >
          {words.text("verifications-check")}
        </button>
      )}
    </span>
  );
}
