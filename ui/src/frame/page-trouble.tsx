// A page that broke, and an address without a page: said in the owner's language, with a way on.
import { type ErrorComponentProps, useNavigate, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { toCallError } from "../bridge";
import { useWords } from "../words";
import styles from "./states.module.css";

function Home() {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <Button type="link" onClick={() => navigate({ to: "/customers" })} data-testid="page-home">
      {words.text("app-home")}
    </Button>
  );
}

/** A refusal says its own sentence; anything else is a fault of ours, and the data is as it was. */
export function PageTrouble({ error, reset }: ErrorComponentProps) {
  const words = useWords();
  const router = useRouter();
  const { code, params } = toCallError(error);
  const known = code === "bridge_failed" ? { code: "defect", params: {} } : { code, params };
  const again = () => {
    reset();
    router.invalidate();
  };
  return (
    <div className={styles.empty} role="alert" data-testid="page-trouble">
      <p className={styles.sentence}>{words.error(known)}</p>
      <Button onClick={again} data-testid="page-again">
        {words.text("app-retry")}
      </Button>
      <Home />
    </div>
  );
}

export function NoSuchPage() {
  const words = useWords();
  return (
    <div className={styles.empty} data-testid="page-missing">
      <p className={styles.sentence}>{words.text("app-page-missing")}</p>
      <Home />
    </div>
  );
}
