// The list of keys.
import { Modal } from "antd";
import { useWords } from "../words";
import { type KeyLine, useFeatures, usePages } from "./feature";
import { keyLabel, useKeys } from "./keys";
import styles from "./keys-dialog.module.css";

const KEYS: readonly KeyLine[] = [
  { keys: ["/", "Mod+k"], words: "app-keys-search" },
  { keys: ["n"], words: "app-keys-new" },
  { keys: ["j", "k"], words: "app-keys-move" },
  { keys: ["Enter"], words: "app-keys-open" },
  { keys: ["Esc"], words: "app-keys-close" },
  { keys: ["Mod+z"], words: "app-keys-undo" },
  { keys: ["Mod++", "Mod+-", "Mod+0"], words: "app-keys-zoom" },
  { keys: ["?"], words: "app-keys-help" },
];

function Line({ keys, name, then = false }: { keys: readonly string[]; name: string; then?: boolean }) {
  const words = useWords();
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>
        {keys.map((key, at) => (
          <span key={key} className={styles.key}>
            {then && at > 0 && <span>{words.text("app-keys-then")}</span>}
            <kbd>{keyLabel(key)}</kbd>
          </span>
        ))}
      </dd>
    </div>
  );
}

/** Every key there is: the frame's, the features', and those that go to a page. */
export function KeyList() {
  const words = useWords();
  const features = useFeatures();
  const pages = usePages();
  const lines = [...KEYS, ...features.flatMap((feature) => feature.keys ?? [])];
  return (
    <dl className={styles.keys} data-testid="keys">
      {lines.map((line) => (
        <Line key={line.words} keys={line.keys} name={words.text(line.words)} />
      ))}
      {pages.map(
        (page) =>
          page.key && (
            <Line
              key={page.to}
              keys={["g", page.key]}
              name={words.text("app-keys-go", { page: words.text(page.words) })}
              then
            />
          ),
      )}
    </dl>
  );
}

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords();
  useKeys({ "?": onClose }, { active: open, modal: true });
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      title={words.text("app-keys-title")}
      width={440}
      closable={{ "aria-label": words.text("app-close") }}
      destroyOnHidden
    >
      <KeyList />
    </Modal>
  );
}
