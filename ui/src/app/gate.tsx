// The first decision: no book yet, a book that cannot be opened, or the book.
import { useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { type Language, type Settings, toCallError, useNotice, useOtherBook, useRefused } from "../bridge";
import { settingsQuery } from "../features/settings/api";
import { router } from "../router";
import { ThemeProvider } from "../theme";
import { WordsProvider } from "../words";
import { statusQuery, useTakeOtherBook, useTakeStatus } from "./api";
import { Opening } from "./opening";
import { BookTrouble } from "./trouble";
import { Welcome } from "./welcome";

/** The look before a book says otherwise: the system's. */
const UNSET = { theme: "system", currency: "CNY" } as const;

function Look(props: { language: Language; settings: Settings | null; children: ReactNode }) {
  const { language, settings, children } = props;
  const { theme, currency } = settings ?? UNSET;
  return (
    <ThemeProvider theme={theme} language={language}>
      <WordsProvider language={language} currency={currency}>
        {children}
      </WordsProvider>
    </ThemeProvider>
  );
}

/** An open book: its settings came with the status, so the first page needs no further question. */
function OpenBook({ first }: { first: Settings }) {
  const settings = useQuery({ ...settingsQuery, initialData: first }).data;
  return (
    <Look language={settings.language} settings={settings}>
      <Suspense fallback={null}>
        <RouterProvider router={router} />
      </Suspense>
    </Look>
  );
}

/** Counts the books a double click opens while the program runs: each is a page of its own, with nothing of the last. */
function useBooksFromOutside(): number {
  const takeOther = useTakeOtherBook();
  const { show, refuse } = useNotice();
  const [count, setCount] = useState(0);
  useOtherBook((status) => {
    show(null);
    setCount((now) => now + 1);
    router.navigate({ to: "/", replace: true });
    void takeOther(status);
  });
  useRefused((error) => refuse(toCallError(error)));
  return count;
}

export function BookGate() {
  const count = useBooksFromOutside();
  const { data: status, error } = useQuery(statusQuery);
  const take = useTakeStatus();
  const [chosen, choose] = useState<Language | null>(null);
  const system: Language = navigator.language.startsWith("zh") ? "zh-CN" : "en";
  const language = chosen ?? system;

  useEffect(() => {
    if (status?.state === "open" && status.settings) choose(null);
  }, [status]);

  if (error) {
    return (
      <Look language={language} settings={null}>
        <BookTrouble error={toCallError(error)} onStatus={take} />
      </Look>
    );
  }
  if (!status) {
    return (
      <Look language={language} settings={null}>
        <Opening />
      </Look>
    );
  }
  if (status.state === "open" && status.settings) {
    return <OpenBook key={count} first={status.settings} />;
  }
  return (
    <Look language={language} settings={null}>
      {status.error ? (
        <BookTrouble error={status.error} onStatus={take} />
      ) : (
        <Welcome language={language} onLanguage={choose} onStatus={take} />
      )}
    </Look>
  );
}
