// The settings in sections, one under the other, each with its anchor. Nothing here that a good default can decide.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTakeOtherBook } from "../../app/api";
import type { AppStatus } from "../../bridge";
import { Page } from "../../frame";
import { useWords } from "../../words";
import { CopiesCard } from "../backups/card";
import { BookCard } from "../books/card";
import { WordsCard } from "../customers/words-card";
import { ExportCard } from "../exports/export-card";
import { FieldForm } from "../fields/field-form";
import { FieldsCard } from "../fields/fields-card";
import { TierForm } from "../tiers/tier-form";
import { TiersCard } from "../tiers/tiers-card";
import { BusinessCard, LookCard } from "./general";
import styles from "./page.module.css";
import { SECTIONS, type Section, type SettingsSearch } from "./search";

/** The anchors: where one is, and one click to where one wants to be. */
function Anchors({ here, onGo }: { here: Section | undefined; onGo: (section: Section) => void }) {
  const words = useWords();
  return (
    <nav className={styles.anchors} aria-label={words.text("settings-sections")}>
      {SECTIONS.map((section) => (
        <button
          key={section}
          type="button"
          className={styles.anchor}
          aria-current={here === section}
          onClick={() => onGo(section)}
          data-testid={`settings-to-${section}`}
        >
          {words.text(`settings-section-${section}`)}
        </button>
      ))}
    </nav>
  );
}

function Place({
  section,
  here,
  children,
}: {
  section: Section;
  here: Section | undefined;
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (here === section) place.current?.scrollIntoView();
  }, [here, section]);
  return (
    <div ref={place} className={styles.place} data-testid={`settings-${section}-section`}>
      {children}
    </div>
  );
}

export function SettingsPage() {
  const words = useWords();
  const search = useSearch({ from: "/settings" });
  const takeOtherBook = useTakeOtherBook();
  const navigate = useNavigate({ from: "/settings" });
  // Another book begins where every book does.
  const openedOther = async (status: AppStatus) => {
    await navigate({ to: "/customers", search: {} });
    await takeOtherBook(status);
  };
  const change = (part: Partial<SettingsSearch>) => navigate({ search: (now) => ({ ...now, ...part }) });
  const card = {
    business: <BusinessCard />,
    look: <LookCard />,
    tiers: <TiersCard onEdit={(tier) => change({ tier })} />,
    fields: <FieldsCard onEdit={(field) => change({ field })} />,
    words: <WordsCard />,
    book: <BookCard onOther={openedOther} onMoved={takeOtherBook} />,
    copies: (
      <>
        <CopiesCard onRestored={takeOtherBook} />
        <ExportCard />
      </>
    ),
  } satisfies Record<Section, ReactNode>;
  return (
    <Page title={words.text("settings-title")}>
      <div className={styles.columns}>
        <Anchors here={search.section} onGo={(section) => change({ section })} />
        <div className={styles.sections}>
          {SECTIONS.map((section) => (
            <Place key={section} section={section} here={search.section}>
              {card[section]}
            </Place>
          ))}
        </div>
      </div>
      <TierForm id={search.tier} onClose={() => change({ tier: undefined })} />
      <FieldForm id={search.field} onClose={() => change({ field: undefined })} />
    </Page>
  );
}
