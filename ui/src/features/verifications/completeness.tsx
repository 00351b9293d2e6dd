// The completeness ring of a dossier: how much of what is needed is there; behind it what is missing, each a way to fill it.
import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Popover } from "antd";
import { useState } from "react";
import { useWords } from "../../words";
import { fieldWord } from "../customers/profile-fields";
import { profileStateQuery } from "./api";
import styles from "./verifications.module.css";

const RADIUS = 9;
const ROUND = 2 * Math.PI * RADIUS;

function Ring({ share }: { share: number }) {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" fill="none" strokeWidth="3" aria-hidden="true">
      <circle cx="11" cy="11" r={RADIUS} className={styles.rest} />
      <circle
        cx="11"
        cy="11"
        r={RADIUS}
        className={styles.filled}
        strokeDasharray={`${share * ROUND} ${ROUND}`}
        transform="rotate(-90 11 11)"
      />
    </svg>
  );
}

function nameOf(field: string): string {
  return field === "persons" ? "customers-persons" : fieldWord(field);
}

interface CompletenessProps {
  customer: string;
  /** Opens the editor of a field, by its key. */
  onFill: (field: string) => void;
}

export function Completeness({ customer, onFill }: CompletenessProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const state = useQuery(profileStateQuery(customer)).data;
  if (!state) return null;
  const { missing } = state;
  const share = state.filled / state.required;
  const percent = Math.floor(share * 100);
  const list = (
    <div className={styles.missing} data-testid="completeness-missing">
      <p>
        {missing.length === 0
          ? words.text("verifications-whole")
          : words.text("verifications-missing", { count: missing.length })}
      </p>
      <div className={styles.fields}>
        {missing.map((field) => (
          <button
            key={field}
            type="button"
            className={styles.fill}
            onClick={() => {
              setOpen(false);
              onFill(field);
            }}
            data-testid={`fill-${field}`}
          >
            <PlusOutlined /> {words.text(nameOf(field))}
          </button>
        ))}
      </div>
    </div>
  );
  return (
    <Popover content={list} trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen}>
      <button
        type="button"
        className={styles.ring}
        aria-label={words.text("verifications-complete-name", { percent, count: missing.length })}
        data-testid="completeness"
      >
        <Ring share={share} />
        {words.text("verifications-complete", { percent })}
      </button>
    </Popover>
  );
}
