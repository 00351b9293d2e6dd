// The book is being opened, which takes a moment when it is brought to a newer version: the frame to come, and a word.
import { Bone, useLate } from "../frame/states";
import { useWords } from "../words";
import styles from "./opening.module.css";

export function Opening() {
  const words = useWords();
  if (!useLate(true)) return null;
  return (
    <div className={styles.frame} data-testid="opening">
      <div className={styles.rail} />
      <div className={styles.body}>
        <div className={styles.bar}>
          <Bone width={160} />
        </div>
        <p className={styles.sentence} role="status">
          {words.text("app-opening")}
        </p>
      </div>
    </div>
  );
}
