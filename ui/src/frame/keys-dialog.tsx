// The list of keys.
import { Modal } from "antd";
import { useWords } from "../words";
import { keyLabel } from "./keys";
import styles from "./keys-dialog.module.css";

const KEYS: readonly [keys: string[], words: string][] = [
  [["/", "Mod+k"], "app-keys-search"],
  [["n"], "app-keys-new"],
  [["j", "k"], "app-keys-move"],
  [["Enter"], "app-keys-open"],
  [["Esc"], "app-keys-close"],
  [["Mod+z"], "app-keys-undo"],
  [["?"], "app-keys-help"],
];

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={words.text("app-keys-title")} width={420}>
      <dl className={styles.keys} data-testid="keys">
        {KEYS.map(([keys, name]) => (
          <div key={name} className={styles.row}>
            <dt>{words.text(name)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{keyLabel(key)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
