// The head every page has: its title with a quiet figure beside it, its actions on the same line, filters under it.
import type { ReactNode } from "react";
import styles from "./page.module.css";

interface PageProps {
  title: string;
  /** A quiet figure or note beside the title. */
  beside?: ReactNode;
  /** At the right; the main action last. */
  actions?: ReactNode;
  /** Under the title. */
  filters?: ReactNode;
  /** The content takes the window's height and scrolls inside itself, as a list does. */
  fill?: boolean;
  /** Running text and forms keep to a readable width. */
  narrow?: boolean;
  children: ReactNode;
}

export function Page({ title, beside, actions, filters, fill = false, narrow = false, children }: PageProps) {
  return (
    <div className={styles.page} data-fill={fill} data-narrow={narrow}>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.beside}>{beside}</div>
        <div className={styles.actions}>{actions}</div>
      </div>
      {filters && <div className={styles.filters}>{filters}</div>}
      <div className={styles.content}>{children}</div>
    </div>
  );
}

/** Paper on the ground: a card with an optional heading. */
export function Card({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.card}>
      {title && <h2 className={styles.cardTitle}>{title}</h2>}
      {children}
    </section>
  );
}
