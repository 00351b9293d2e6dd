// First run: language, the name of the business, and three doors.
import { AppstoreOutlined, FileExcelOutlined, FormOutlined } from "@ant-design/icons";
import { Input, type InputRef, Segmented } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { type AppStatus, type Language, read, useTask } from "../bridge";
import { OpenOther } from "../features/books/open-other";
import { changeSettings } from "../features/settings/api";
import { Mark } from "../frame/mark";
import { tourIsDue } from "../frame/tour";
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

/** The book of the first run: made at the first door; a door after that gives it the name and language now chosen. */
function useBook() {
  const [made, keep] = useState<AppStatus | null>(null);
  const named = async (business_name: string, language: Language): Promise<AppStatus> => {
    if (!made?.settings) {
      const status = await createBook({ business_name, language });
      keep(status);
      return status;
    }
    const settings = { ...made.settings, business_name, language };
    await read(changeSettings(settings));
    return { ...made, settings };
  };
  return { made, named };
}

export function Welcome({ language, onLanguage, onStatus }: WelcomeProps) {
  const words = useWords();
  const input = useRef<InputRef>(null);
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const book = useBook();
  const create = useTask(book.named);
  const [filling, setFilling] = useState(false);

  const pick = async (door: Door) => {
    const business = name.trim() || (door === "samples" ? words.text("app-sample-business") : "");
    if (business === "") {
      setMissing(true);
      input.current?.focus();
      return;
    }
    const status = await create.run(business, language);
    if (!status) return;
    tourIsDue();
    if (door === "samples") return setFilling(true);
    enter(status, door === "spreadsheet" ? "/imports" : "/customers");
  };
  const enter = (status: AppStatus, page: string) => {
    router.history.replace(page);
    onStatus(status);
  };

  if (filling && book.made) {
    const { made } = book;
    // Broken off, the book is as empty as before, and the doors stand open again.
    return <SampleWork onEnd={(filled) => (filled ? enter(made, "/customers") : setFilling(false))} />;
  }
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
        <OpenOther onStatus={(status) => enter(status, "/customers")} />
      </div>
    </main>
  );
}
