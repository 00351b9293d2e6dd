// First run: language, the name of the business, and three doors.
import { AppstoreOutlined, FileExcelOutlined, FormOutlined } from "@ant-design/icons";
import { Input, type InputRef, Segmented } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { type AppStatus, type Language, useTask } from "../bridge";
import { Mark } from "../frame/mark";
import { router } from "../router";
import { useWords } from "../words";
import { createBook } from "./api";
import styles from "./full-window.module.css";
import { SampleWork } from "./sample-work";

type Door = "spreadsheet" | "samples" | "empty";

const DOORS: readonly { door: Door; icon: ReactNode }[] = [
  { door: "spreadsheet", icon: <FileExcelOutlined /> },
  { door: "samples", icon: <AppstoreOutlined /> },
  { door: "empty", icon: <FormOutlined /> },
];

interface WelcomeProps {
  language: Language;
  onLanguage: (language: Language) => void;
  onStatus: (status: AppStatus) => void;
}

function Doors({ disabled, onPick }: { disabled: boolean; onPick: (door: Door) => void }) {
  const words = useWords();
  return (
    <div className={styles.doors}>
      {DOORS.map(({ door, icon }) => (
        <button
          key={door}
          type="button"
          className={styles.door}
          disabled={disabled}
          onClick={() => onPick(door)}
          data-testid={`door-${door}`}
        >
          <span className={styles.doorIcon}>{icon}</span>
          <span className={styles.doorName}>{words.text(`app-door-${door}`)}</span>
          <span className={styles.quiet}>{words.text(`app-door-${door}-note`)}</span>
        </button>
      ))}
    </div>
  );
}

export function Welcome({ language, onLanguage, onStatus }: WelcomeProps) {
  const words = useWords();
  const input = useRef<InputRef>(null);
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const create = useTask(createBook);
  const [filling, fill] = useState<AppStatus | null>(null);

  const pick = async (door: Door) => {
    const business = name.trim() || (door === "samples" ? words.text("app-sample-business") : "");
    if (business === "") {
      setMissing(true);
      input.current?.focus();
      return;
    }
    const status = await create.run({ business_name: business, language });
    if (!status) return;
    if (door === "samples") return fill(status);
    router.history.replace(door === "spreadsheet" ? "/imports" : "/customers");
    onStatus(status);
  };

  if (filling) return <SampleWork onDone={() => onStatus(filling)} />;
  return (
    <main className={styles.window} data-testid="welcome">
      <div className={styles.corner}>
        <Segmented<Language>
          value={language}
          onChange={onLanguage}
          options={[
            {
              value: "zh-CN",
              label: <span data-testid="language-zh-CN">{words.text("app-language-zh-cn")}</span>,
            },
            { value: "en", label: <span data-testid="language-en">{words.text("app-language-en")}</span> },
          ]}
        />
      </div>
      <div className={styles.paper} data-wide>
        <Mark size={52} />
        <h1 className={styles.title}>{words.text("app-welcome")}</h1>
        <p className={styles.sentence}>{words.text("app-welcome-note")}</p>
        <div className={styles.field}>
          <label htmlFor="business-name">{words.text("app-business-name")}</label>
          <Input
            ref={input}
            id="business-name"
            size="large"
            autoFocus
            maxLength={120}
            value={name}
            status={missing ? "error" : ""}
            placeholder={words.text("app-business-name-example")}
            onChange={(event) => {
              setName(event.target.value);
              setMissing(false);
            }}
            data-testid="business-name-input"
          />
          {missing && (
            <span className={styles.wrong} role="alert">
              {words.text("app-business-name-missing")}
            </span>
          )}
        </div>
        <p className={styles.question}>{words.text("app-doors")}</p>
        <Doors disabled={create.busy} onPick={pick} />
        {create.error && (
          <p className={styles.wrong} role="alert" data-testid="welcome-error">
            {words.error(create.error)}
          </p>
        )}
        <p className={styles.quiet}>{words.text("app-welcome-promise")}</p>
      </div>
    </main>
  );
}
