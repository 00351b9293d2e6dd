// The tour: what stands where, over the real controls. It begins by itself on the list of customers after a book was made,
// can be left at any step, and begins again from the guide.
import { useLocation } from "@tanstack/react-router";
import { Button, Tour, type TourProps } from "antd";
import { useEffect, useState } from "react";
import { isTourDue, tourIsOver, useFrameSearch, useKeys, useLeaveTour, useStartTour } from "../../frame";
import { useWords } from "../../words";
import styles from "./show-around.module.css";

/** Each step points at what carries `data-tour="<step>"`, beside it as there is room, and is told by `guide-tour-<step>`. */
const STEPS = [
  { step: "search", placement: "bottom" },
  { step: "customers", placement: "right" },
  { step: "import", placement: "bottomRight" },
  { step: "undo", placement: "bottomRight" },
  { step: "reports", placement: "right" },
  { step: "guide", placement: "rightBottom" },
] as const;

/** Where the tour is at home: all that it points at stands there. */
const HOME = "/customers";

function targetOf(step: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-tour="${step}"]`) ?? document.body;
}

/** Begins the tour when the list is first looked at, unless something lies over it. */
function useFirstTour(shown: boolean): void {
  const { pathname } = useLocation();
  const { add, open } = useFrameSearch();
  const start = useStartTour();
  const isFree = pathname === HOME && add === undefined && open === undefined;
  useEffect(() => {
    if (isFree && !shown && isTourDue()) start();
  }, [isFree, shown, start]);
}

function Buttons({ at, go, leave }: { at: number; go: (at: number) => void; leave: () => void }) {
  const words = useWords();
  const isLast = at === STEPS.length - 1;
  return (
    <div className={styles.buttons}>
      {!isLast && (
        <Button size="small" type="text" onClick={leave} data-testid="tour-skip">
          {words.text("guide-tour-skip")}
        </Button>
      )}
      <span className={styles.gap} />
      {at > 0 && (
        <Button size="small" onClick={() => go(at - 1)} data-testid="tour-back">
          {words.text("guide-tour-back")}
        </Button>
      )}
      <Button
        key={at}
        size="small"
        type="primary"
        autoFocus
        onClick={() => (isLast ? leave() : go(at + 1))}
        data-testid="tour-next"
      >
        {words.text(isLast ? "guide-tour-end" : "guide-tour-next")}
      </Button>
    </div>
  );
}

export function ShowAround() {
  const words = useWords();
  const { tour } = useFrameSearch();
  const leaveTour = useLeaveTour();
  const [at, go] = useState(0);
  const shown = tour !== undefined;
  useFirstTour(shown);
  useKeys({}, { active: shown, modal: true });
  if (!shown) return null;
  const leave = () => {
    tourIsOver();
    go(0);
    leaveTour();
  };
  const steps: TourProps["steps"] = STEPS.map(({ step, placement }) => ({
    placement,
    target: () => targetOf(step),
    title: words.text(`guide-tour-${step}`),
    description: <span data-testid={`tour-${step}`}>{words.text(`guide-tour-${step}-text`)}</span>,
  }));
  return (
    <Tour
      open
      current={at}
      onChange={go}
      onClose={leave}
      steps={steps}
      closable={{ "aria-label": words.text("app-close") }}
      actionsRender={() => <Buttons at={at} go={go} leave={leave} />}
      indicatorsRender={(current, total) => (
        <span className={styles.count}>{words.text("guide-tour-count", { at: current + 1, total })}</span>
      )}
      gap={{ offset: 4, radius: 8 }}
    />
  );
}
