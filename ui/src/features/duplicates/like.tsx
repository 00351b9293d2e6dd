// While a customer is typed: who in the book may be the same, and why.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { CustomerId, DuplicateDraft } from "../../bridge";
import { phone, useWords } from "../../words";
import { likeQuery } from "./api";
import styles from "./like.module.css";
import { Reasons } from "./reasons";

/** So long the fingers must rest. */
const REST_MS = 200;

function useRested(draft: DuplicateDraft): DuplicateDraft {
  const [rested, rest] = useState(draft);
  const text = JSON.stringify(draft);
  useEffect(() => {
    const timer = setTimeout(() => rest(JSON.parse(text)), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

interface LikeProps {
  draft: DuplicateDraft;
  onOpen: (id: CustomerId) => void;
}

export function LikeCustomers({ draft, onOpen }: LikeProps) {
  const words = useWords();
  const rested = useRested(draft);
  const isTyped = Object.values(rested).some((value) => value.trim() !== "");
  const hits = useQuery({ ...likeQuery(rested), enabled: isTyped, placeholderData: keepPreviousData }).data;
  if (!isTyped || !hits || hits.length === 0) return null;
  return (
    <div className={styles.like} role="status" data-testid="like">
      <div className={styles.head}>{words.text("duplicates-like")}</div>
      {hits.map(({ customer, reasons }) => (
        <div key={customer.id} className={styles.hit}>
          <Button
            type="link"
            size="small"
            className={styles.name}
            onClick={() => onOpen(customer.id)}
            aria-label={words.text("duplicates-like-open", { name: customer.name })}
            data-testid="like-open"
          >
            {customer.name}
          </Button>
          <span className={styles.beside}>
            {[phone(customer.phone), customer.company].filter(Boolean).join(" · ")}
          </span>
          <span className={styles.reason} data-testid="like-reason">
            <Reasons reasons={reasons} />
          </span>
        </div>
      ))}
    </div>
  );
}
